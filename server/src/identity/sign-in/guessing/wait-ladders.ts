/**
 * How long to wait after wrong tries at a secret. A step counts from its number of failures within a day; the last
 * step is the longest wait there is, so that a guard turned against an owner costs minutes and never the day.
 * Pure: told the count, tells the seconds.
 */
export interface WaitStep {
  readonly from: number;
  readonly seconds: number;
}

const MINUTE = 60;
export const longestWait = 15 * MINUTE;

/** Within how long failures add up; after it they are forgotten and erased. */
export const countedHours = 24;

export const waitLadders = {
  /** One account from one network or one known device: who guesses here waits first. */
  place: [
    { from: 5, seconds: 5 },
    { from: 6, seconds: 15 },
    { from: 7, seconds: MINUTE },
    { from: 8, seconds: 5 * MINUTE },
    { from: 9, seconds: longestWait },
  ],
  /** One account from wherever: a stranger on one network needs ten hours to get here. */
  account: [
    { from: 50, seconds: MINUTE },
    { from: 60, seconds: 5 * MINUTE },
    { from: 70, seconds: longestWait },
  ],
  /** One network at whatever account: 300 people behind one address who each err three times in a day do not wait. */
  network: [
    { from: 1000, seconds: 15 },
    { from: 1500, seconds: MINUTE },
    { from: 2000, seconds: 5 * MINUTE },
    { from: 3000, seconds: longestWait },
  ],
  /** Codes asked for one phone from one network, or on one known device: between two lie sixty seconds anyway. */
  codesFromPlace: [
    { from: 5, seconds: 5 * MINUTE },
    { from: 10, seconds: longestWait },
  ],
  /** From wherever, by places that go on asking; and the first of each place, which ten networks must ask for. */
  codesToPhone: [{ from: 10, seconds: longestWait }],
  firstCodesToPhone: [{ from: 30, seconds: longestWait }],
} as const satisfies Readonly<Record<string, readonly WaitStep[]>>;

export type Ladder = keyof typeof waitLadders;

export function secondsToWait(ladder: Ladder, failures: number): number {
  return waitLadders[ladder].findLast(({ from }) => failures >= from)?.seconds ?? 0;
}

/**
 * The most tries within any stretch of a day for someone who tries the moment each wait ends: two windows of
 * counting can meet in it, so the quick tries at the bottom of the ladder come twice.
 */
export function triesPerDay(ladder: Ladder): number {
  const day = countedHours * 3600;
  return triesWithin(ladder, day) + (waitLadders[ladder][0].from - 1) + waitLadders[ladder].length;
}

function triesWithin(ladder: Ladder, seconds: number): number {
  let tries = 0;
  for (let passed = 0; passed < seconds; tries += 1) passed += secondsToWait(ladder, tries + 1);
  return tries;
}
