const IN_ALL = 300_000;
/** Of a file that has failed: most of what comes hangs on what is missing, and the failure is told the sooner. */
const AFTER_A_FAILURE = 20_000;
/** Set by test/support/environment.js. */
const failed = Symbol.for('jingkang.hasFailed');

/**
 * How long a test waits for what must come, in ms. It ends what hangs; no verdict on a working system hangs on it,
 * however slow the machine is. The limit of a whole test stands in jest.config.js.
 */
export const patience = (): number =>
  (globalThis as Record<symbol, unknown>)[failed] ? AFTER_A_FAILURE : IN_ALL;

const PAUSE = 50;

/** Waits until it holds; `what` is told where it never does. */
export async function until(holds: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (const end = Date.now() + patience(); !(await holds());) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
