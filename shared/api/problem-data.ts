import type { BothChangedData, StaleData, TooManyDraftsData } from './common';
import type { HealthView } from './health';
import type { LockedView } from './sessions';

/** `data` of `follow_existing`: the live application for the same person. */
interface ExistingData {
  readonly id: string;
}

/** `data` of `too_many`: when to come again. */
interface RetryData {
  readonly retryAfterSeconds: number;
}

/**
 * What the `data` of a refusal is, by its code. A code that is not here has none; one with `?` may come without.
 * @public Asked for by name in scripts/answers.js.
 */
export interface ProblemData {
  readonly stale: StaleData;
  readonly both_changed: BothChangedData;
  readonly too_many_drafts: TooManyDraftsData;
  readonly follow_existing: ExistingData;
  readonly too_many: RetryData;
  readonly unhealthy: HealthView;
  /** Readiness says with it what it sees. */
  readonly busy?: HealthView;
  /** The session tells its own page who has to unlock. */
  readonly locked?: LockedView;
}

/** Only `undefined` for a code without. */
export type DataOf<Code extends string> = Code extends keyof ProblemData ? ProblemData[Code] : undefined;
