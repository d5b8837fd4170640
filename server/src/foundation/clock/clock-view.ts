import type { ClockView } from '@jingkang/shared/api/common';
import { type ClockName, clockStatus, timeLimits } from '@jingkang/shared/calendar/time-limits';

interface ClockOfRow {
  readonly clock: ClockName | null;
  readonly dueAt: Date | null;
  readonly dueProvisional: boolean;
  readonly pausedAt: Date | null;
}

/** Which clock runs for a record, and how it stands now. */
export function clockView({ clock, dueAt, dueProvisional, pausedAt }: ClockOfRow, now: Date): ClockView {
  return {
    label: clock ? timeLimits[clock].label : '',
    dueAt: dueAt?.toISOString() ?? null,
    status: clock ? clockStatus(dueAt, pausedAt, now) : 'none',
    provisional: dueProvisional,
  };
}
