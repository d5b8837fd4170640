/** What readiness looks at. */
export type Condition =
  'database' | 'migrations' | 'disk' | 'keys' | 'tables' | 'timed' | 'clock' | 'uploads';

/** What each of them is now. */
export type ConditionsNow = Readonly<Record<Condition, boolean>>;

export interface LiveView {
  readonly live: true;
}

export interface HealthView extends ConditionsNow {
  /** The database or the disk is there, and others hold what was asked for. */
  readonly busy: boolean;
}

/** For staff: what a stranger has no use for. */
export interface HealthDetails {
  readonly version: string;
  readonly commit: string;
  readonly drift: readonly string[];
  readonly timedMinutesAgo: number | null;
  readonly clockDifferenceMs: number | null;
}
