import { addDays, endOfDay, startOfDay, toLocalDate, yearOf } from './local-date';
import { type ClockName, dueAt, limitOf, resumedDue } from './time-limits';
import type { DueMoment } from './time-units';
import type { WorkingCalendar } from './working-days';

/** What a running clock was counted from, in milliseconds: enough to count it anew. */
export interface ClockCount {
  readonly since: number;
  readonly length: number;
  /** From when to when it stood still. */
  readonly held: readonly (readonly [from: number, to: number])[];
}

export interface RunningClock {
  readonly clock: ClockName;
  readonly count: ClockCount;
  /** The end as it was told. */
  readonly dueAt: Date;
  readonly pausedAt: Date | null;
}

/** The end of a clock by this calendar. */
export function countedDue(clock: ClockName, { since, length, held }: ClockCount, calendar: WorkingCalendar) {
  let due: DueMoment = dueAt(clock, new Date(since), calendar, length);
  for (const [from, to] of held) {
    const moved = resumedDue(clock, due.at, new Date(from), new Date(to), calendar);
    due = { at: moved.at, provisional: due.provisional || moved.provisional };
  }
  return due;
}

/** For a clock that was stored without its count: back from its provisional end, by the calendar of that time. */
export function countBack(dueAt: Date, length: number, calendar: WorkingCalendar): ClockCount {
  let day = toLocalDate(dueAt);
  const before = calendar.withoutYear(yearOf(day));
  for (let left = length; left > 0; day = addDays(day, -1)) if (before.isWorkday(day)) left -= 1;
  return { since: startOfDay(day).getTime(), length, held: [] };
}

/**
 * The end of a clock that was told and is counted again by another calendar. What binds the person moves only
 * later; what binds staff follows the calendar, but nobody becomes late by it.
 */
export function recountedDue(
  { clock, count, dueAt: told, pausedAt }: RunningClock,
  calendar: WorkingCalendar,
  now: Date,
): DueMoment {
  const { at, provisional } = countedDue(clock, count, calendar);
  const today = endOfDay(toLocalDate(pausedAt ?? now));
  const earliest = limitOf(clock).binds === 'person' || told < today ? told : today;
  return { at: at < earliest ? earliest : at, provisional };
}
