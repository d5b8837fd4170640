import { type OfficeHours, standardHours } from './office-hours';
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

/** The office hours of a region on a day. */
export type HoursOn = (date: LocalDate) => OfficeHours;

/** A day of a region and all below it: offices are closed, or a plain weekend day is worked. */
export type LocalDay = Pick<Holiday, 'date' | 'kind'>;

/**
 * Working days by the holiday table. A year whose notice is not known whole falls back to weekends, the fixed
 * statutory days and what rows it has, and is flagged, because its 调休 is not known: never silently wrong.
 */
export class WorkingCalendar {
  private readonly days: ReadonlyMap<LocalDate, Holiday>;
  private readonly years: ReadonlySet<number>;
  private readonly closed: ReadonlySet<LocalDate>;
  private readonly worked: ReadonlySet<LocalDate>;

  /** `knownYears`: those whose notice was entered whole. Rows alone make no year known, and local days neither. */
  constructor(
    private readonly holidays: readonly Holiday[],
    knownYears: Iterable<number>,
    private readonly local: readonly LocalDay[] = [],
    readonly hoursOn: HoursOn = () => standardHours,
  ) {
    this.days = new Map(holidays.map((holiday) => [holiday.date, holiday]));
    this.years = new Set(knownYears);
    this.closed = datesOf(local, 'holiday');
    this.worked = datesOf(local, 'workday');
  }

  /** The calendar of a region: this one, with the days that it and the regions above it have set. */
  withLocal(local: readonly LocalDay[]): WorkingCalendar {
    return local.length === 0 ? this : new WorkingCalendar(this.holidays, this.years, local, this.hoursOn);
  }

  /** With the office hours of a region, as they are on each day. */
  withHours(hoursOn: HoursOn): WorkingCalendar {
    return new WorkingCalendar(this.holidays, this.years, this.local, hoursOn);
  }

  knows(year: number): boolean {
    return this.years.has(year);
  }

  /** A region may close on any day and work on a plain weekend; what the State Council gives stays free. */
  isWorkday(date: LocalDate): boolean {
    if (this.closed.has(date)) return false;
    const listed = this.days.get(date);
    if (listed) return listed.kind === 'workday';
    if (isWeekend(date)) return this.worked.has(date);
    return this.knows(yearOf(date)) || !fixedDaysOff.has(date.slice(5));
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

  /** Whether a region may make it a working day: a weekend day of which the notice says nothing. */
  isPlainWeekend(date: LocalDate): boolean {
    return isWeekend(date) && !this.days.has(date) && !fixedDaysOff.has(date.slice(5));
  }

  /** The calendar as it was before anything of this year was known, and any region had days of its own. */
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

const isWeekend = (date: LocalDate): boolean => [0, 6].includes(dayOfWeek(date));
const datesOf = (days: readonly LocalDay[], kind: LocalDay['kind']): ReadonlySet<LocalDate> =>
  new Set(days.filter((day) => day.kind === kind).map(({ date }) => date));
