import type { ClockName } from '@jingkang/shared/calendar/time-limits';

/** Accounts and places that a record may name. */
interface Named {
  readonly hospital: string;
  readonly referrer: string;
  /** Of somebody who has left. */
  readonly gone: string;
}

/** A record with a clock, and who hears of it. */
export interface Watched {
  /** Which institution it is at. */
  readonly at: 'center' | 'station';
  readonly clock: ClockName;
  readonly names?: (named: Named) => Readonly<Record<string, string>>;
  readonly warned: string;
  readonly escalated: string;
}
