import type { ChildProcess } from 'node:child_process';
import { patience } from './patience';

/** Where test/support/environment.js finds what a test file has started, to end what it left running. */
const started = ((globalThis as Record<symbol, unknown>)[Symbol.for('jingkang.processes')] ??=
  new Set()) as Set<ChildProcess>;

/** Remembered until it ends by itself or is ended. */
export function followed<Child extends ChildProcess>(child: Child): Child {
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Of one that goes on after the test file: whether it is at work for it. */
export const remembered = (child: ChildProcess): void => void started.add(child);
export const forgotten = (child: ChildProcess): void => void started.delete(child);

/** Ends a process and waits until it is gone; one that does not go when it is asked is cut off. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), patience());
    child.once('exit', () => {
      clearTimeout(late);
      done();
    });
    child.kill(signal);
  });
}
