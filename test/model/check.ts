import fc from 'fast-check';
import { allRows } from './arrows';
import { Command, type Kind } from './commands';
import { Run } from './run';
import { shorten } from './shorten';
import type { World } from './world';

interface Failure {
  /** The steps of the shortest sequence that breaks something. */
  readonly told: readonly string[];
  readonly reason: string;
}

export interface Outcome {
  readonly steps: number;
  readonly legal: number;
  readonly covered: ReadonlySet<string>;
  readonly failure?: Failure;
}

export interface Wish {
  readonly steps: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly traced: boolean;
  /** Looks at what is stored, now and then and at the end of each sequence. */
  readonly atRest?: () => Promise<void>;
}

const longestRun = 700;
const shorteningMs = 8 * 60_000;
/** Two in nine steps are anything by anybody, one lets time pass. */
const kinds: readonly Kind[] = [...Array<Kind>(6).fill('likely'), 'wild', 'wild', 'time'];

const anySeed = fc.noShrink(fc.integer());
const sequences = fc.noBias(
  fc.commands(
    kinds.map((kind) => anySeed.map((seed) => new Command(kind, seed))),
    { maxCommands: longestRun, size: 'max' },
  ),
);

/**
 * Runs sequences until so many steps are done, each from its own seed on a world as at the beginning. What has
 * fired in the sequences before is rather left alone, so that in the end every row has fired.
 */
export async function check(world: World, { steps, seed, say, traced, atRest }: Wish): Promise<Outcome> {
  const covered = new Set<string>();
  let [done, legal] = [0, 0];
  for (let round = 0; done < steps; round += 1) {
    const limit = steps - done;
    let last = await Run.fresh(world, limit, covered);
    let ran: readonly Command[] = [];
    const sequence = async (commands: Iterable<Command>, rest?: () => Promise<void>) => {
      last = await Run.fresh(world, limit, covered, rest);
      await fc.asyncModelRun(() => ({ model: last, real: undefined }), commands as never);
      await last.finish();
    };
    const property = fc.asyncProperty(sequences, async (commands) => {
      await sequence(commands as Iterable<Command>, atRest).finally(() => (ran = last.ran));
    });
    const result = await fc.check(property, { seed: seed + round, numRuns: 1, endOnFailure: true });
    if (traced) last.told.forEach(say);
    if (result.failed) return failed(last, ran, String(result.errorInstance));
    done += last.steps;
    legal += last.legal;
    for (const row of last.fired) covered.add(row);
    say(`${done} steps done`);

    async function failed(first: Run, commands: readonly Command[], found: string): Promise<Outcome> {
      say(`Broken after ${first.steps} steps of the sequence; looking for a shorter one.\n${found}`);
      const started = Date.now();
      let reason = found;
      let told = first.told;
      const fails = (part: readonly Command[]) =>
        sequence(part).then(
          () => false,
          (error: unknown) => {
            reason = String(error);
            told = last.told;
            return true;
          },
        );
      await shorten(commands, fails, () => Date.now() - started > shorteningMs);
      const failure = { told, reason };
      return { steps: done + first.steps, legal: legal + first.legal, covered, failure };
    }
  }
  return { steps: done, legal, covered: new Set(allRows.filter((row) => covered.has(row))) };
}
