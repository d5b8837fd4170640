import { addDays, addMonthsClamped, daysBetween, endOfDay, type LocalDate, toLocalDate } from './local-date';
import { endOfMinute, minuteOf } from './office-hours';
import type { CountedDay, WorkingCalendar } from './working-days';
import {
  addWorkingMinutes,
  type CountedMinute,
  takeWorkingMinutes,
  workingMinutesBetween,
} from './working-minutes';

export interface DueMoment {
  readonly at: Date;
  readonly provisional: boolean;
}

/** How a time limit is counted. */
export interface TimeUnit {
  /** Said after the number. */
  readonly words: string;
  /** Whether it ends with a minute; all others end with a day. */
  readonly exact: boolean;
  /** The last millisecond in which the task is on time. */
  readonly count: (from: Date, length: number, calendar: WorkingCalendar) => DueMoment;
  /** The end moved on by what the clock stood still. */
  readonly moved: (due: Date, pausedAt: Date, resumedAt: Date, calendar: WorkingCalendar) => DueMoment;
  /** From which moment on it is that long before the end. */
  readonly before: (due: Date, length: number, calendar: WorkingCalendar) => Date;
}

const onDay = ({ date, provisional }: CountedDay): DueMoment => ({ at: endOfDay(date), provisional });
const atMinute = ({ minute, provisional }: CountedMinute): DueMoment => ({
  at: endOfMinute(minute),
  provisional,
});
const known = (date: LocalDate): CountedDay => ({ date, provisional: false });
/** The moment that a day begins with is told by the end of the one before. */
const beginning = (date: LocalDate): Date => endOfDay(addDays(date, -1));
const waitedDays = (due: Date, pausedAt: Date, resumedAt: Date): DueMoment =>
  onDay(known(addDays(toLocalDate(due), daysBetween(toLocalDate(pausedAt), toLocalDate(resumedAt)))));

/** Around the clock: a unit of so many minutes. */
const ofMinutes = (words: string, each: number): TimeUnit => ({
  words,
  exact: true,
  count: (from, length) => atMinute({ minute: minuteOf(from) + length * each, provisional: false }),
  moved: (due, pausedAt, resumedAt) =>
    atMinute({ minute: minuteOf(due) + minuteOf(resumedAt) - minuteOf(pausedAt), provisional: false }),
  before: (due, length) => endOfMinute(minuteOf(due) - length * each),
});

/** The units of time limits. The day on which one of days starts does not count; hours and minutes count at once. */
export const timeUnits = {
  workingDays: {
    words: '个工作日',
    exact: false,
    count: (from, length, calendar) => onDay(calendar.addWorkingDays(toLocalDate(from), length)),
    moved: (due, pausedAt, resumedAt, calendar) => {
      const waited = calendar.workingDaysBetween(toLocalDate(pausedAt), toLocalDate(resumedAt));
      return onDay(calendar.addWorkingDays(toLocalDate(due), waited));
    },
    before: (due, length, calendar) => {
      let day = toLocalDate(due);
      for (let left = length; left > 0;) {
        day = addDays(day, -1);
        if (calendar.isWorkday(day)) left -= 1;
      }
      return beginning(day);
    },
  },
  days: {
    words: '天',
    exact: false,
    count: (from, length) => onDay(known(addDays(toLocalDate(from), length))),
    moved: waitedDays,
    before: (due, length) => beginning(addDays(toLocalDate(due), -length)),
  },
  /** Calendar months, clamped to the end of a shorter one. */
  months: {
    words: '个月',
    exact: false,
    count: (from, length) => onDay(known(addMonthsClamped(toLocalDate(from), length))),
    moved: waitedDays,
    before: (due, length) => beginning(addMonthsClamped(toLocalDate(due), -length)),
  },
  /** Hours in which the offices of the region are open. */
  workingHours: {
    words: '个工作小时',
    exact: true,
    count: (from, length, calendar) => atMinute(addWorkingMinutes(minuteOf(from), length * 60, calendar)),
    moved: (due, pausedAt, resumedAt, calendar) => {
      const waited = workingMinutesBetween(minuteOf(pausedAt), minuteOf(resumedAt), calendar);
      return atMinute(addWorkingMinutes(minuteOf(due), waited, calendar));
    },
    before: (due, length, calendar) => endOfMinute(takeWorkingMinutes(minuteOf(due), length * 60, calendar)),
  },
  hours: ofMinutes('小时', 60),
  minutes: ofMinutes('分钟', 1),
} satisfies Readonly<Record<string, TimeUnit>>;

export type Unit = keyof typeof timeUnits;

export const unitOf = (unit: Unit): TimeUnit => timeUnits[unit];
