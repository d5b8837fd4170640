import type { ClockCount } from '@jingkang/shared/calendar/clock-counts';
import type { ClockName } from '@jingkang/shared/calendar/time-limits';

/** The clock of a record, as columns. */
export interface ClockColumns {
  clock: ClockName | null;
  dueAt: Date | null;
  dueProvisional: boolean;
  /** Since when it stands still. */
  pausedAt: Date | null;
  /** What the end was counted from; null for clocks that are older than the column. */
  clockCount: ClockCount | null;
}
