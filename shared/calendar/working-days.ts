import { addDays, dayOfWeek, type LocalDate, yearOf } from './local-date';

/** A row of the holiday table: a day off, or a weekend day that is worked (调休). */
export interface Holiday {
  readonly date: LocalDate;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** A day reached by counting; provisional when a year whose notice is not known was counted through. */
export interface CountedDay {
  readonly date: LocalDate;
  readonly provisional: boolean;
}

/** Fixed statutory days off of 全国年节及纪念日放假办法 (as of 2025), for years whose notice is not known yet. */
const fixedDaysOff = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/**
 * Working days by the holiday table. A year whose notice is not known whole falls back to weekends, the fixed
 * statutory days and what rows it has, and is flagged, because its 调休 is not known: never silently wrong.
 */
export class WorkingCalendar {
  private readonly days: ReadonlyMap<LocalDate, Holiday>;
  private readonly years: ReadonlySet<number>;

  /** `knownYears`: those whose notice was entered whole. Rows alone make no year known. */
  constructor(holidays: readonly Holiday[], knownYears: Iterable<number>) {
    this.days = new Map(holidays.map((holiday) => [holiday.date, holiday]));
    this.years = new Set(knownYears);
  }

  knows(year: number): boolean {
    return this.years.has(year);
  }

  isWorkday(date: LocalDate): boolean {
    const listed = this.days.get(date);
    if (listed) return listed.kind === 'workday';
    const weekend = [0, 6].includes(dayOfWeek(date));
    return !weekend && (this.knows(yearOf(date)) || !fixedDaysOff.has(date.slice(5)));
  }

  /** The n-th working day after `date`; the day itself does not count. */
  addWorkingDays(date: LocalDate, count: number): CountedDay {
    let day = date;
    let provisional = !this.knows(yearOf(day));
    for (let left = count; left > 0;) {
      day = addDays(day, 1);
      provisional ||= !this.knows(yearOf(day));
      if (this.isWorkday(day)) left -= 1;
    }
    return { date: day, provisional };
  }

  /** The calendar as it was before anything of this year was known. */
  withoutYear(year: number): WorkingCalendar {
    const days = [...this.days.values()].filter(({ date }) => yearOf(date) !== year);
    return new WorkingCalendar(
      days,
      [...this.years].filter((known) => known !== year),
    );
  }

  /** Working days after `from` up to and including `to`. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkday(day)) count += 1;
    return count;
  }
}
