import type { HolidayYearView } from '@jingkang/shared/api/places';
import { yearOf } from '@jingkang/shared/calendar/local-date';
import { WorkingCalendar } from '@jingkang/shared/calendar/working-days';
import { contains, pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { shareBy } from '../../foundation/database/work/lock';
import { opened } from '../../foundation/refusals/opened';
import { whole } from '../../foundation/database/rows/damaged';
import { HolidayRow } from './holiday.entity';
import { HolidayNotice } from './holiday-notice.entity';
import { LocalDayRow } from './local-day.entity';
import { Region } from './region.entity';
import { RegionSettings } from './region-settings.service';

/** How long another server's change of the table may go unnoticed. */
const KEPT_MS = 60_000;

/** The calendar of the whole country, and what it was made from. */
interface National {
  readonly calendar: WorkingCalendar;
  readonly notices: string;
}

export type CalendarOf = (regionCode: string | null | undefined) => WorkingCalendar;

/** The table of holidays and the days of regions, and the working calendars made from them. */
@Injectable()
export class Holidays {
  private kept: (National & { readonly until: number }) | undefined;

  constructor(
    @InjectRepository(HolidayNotice) private readonly notices: Repository<HolidayNotice>,
    @InjectRepository(HolidayRow) private readonly days: Repository<HolidayRow>,
    @InjectRepository(LocalDayRow) private readonly localDays: Repository<LocalDayRow>,
    private readonly clock: Clock,
    private readonly settings: RegionSettings,
  ) {}

  /**
   * The calendar by which a region's time limits are counted. Its own days are never kept: nothing tells afterwards
   * that a clock was counted without one. Inside a transaction, hand its manager in.
   */
  async calendar(
    regionCode: string | null | undefined,
    manager: EntityManager = this.days.manager,
  ): Promise<WorkingCalendar> {
    return this.ofRegion(await this.national(manager), regionCode, manager);
  }

  /**
   * For a clock that is counted now and stored by the end of the transaction. Whoever changes the days of a region or a
   * notice doubts the clocks that end later: either the change is seen here, or this clock is seen there.
   */
  async heldCalendar(
    regionCode: string | null | undefined,
    manager: EntityManager,
  ): Promise<WorkingCalendar> {
    const notices = markOf(await shareBy(manager, HolidayNotice, {}));
    const path = pathOf(regionCode ?? '');
    if (path.length) await shareBy(manager, Region, { code: In(path) });
    return this.ofRegion(await this.national(manager, notices), regionCode, manager);
  }

  /** As it is stored, nothing kept: for what is settled for good, in the transaction that settles it. */
  async storedCalendar(regionCode: string | null, manager: EntityManager): Promise<WorkingCalendar> {
    return this.ofRegion((await this.read(manager)).calendar, regionCode, manager);
  }

  /** The calendars of all regions, to go through many records. */
  async calendars(): Promise<CalendarOf> {
    const national = await this.national(this.days.manager);
    const rows = readable(await this.localDays.find());
    const hoursOf = await this.settings.officeHours();
    const made = new Map<string, WorkingCalendar>();
    return (regionCode) => {
      const code = regionCode ?? '';
      const calendar =
        made.get(code) ??
        national.withLocal(rows.filter((row) => contains(row.regionCode, code))).withHours(hoursOf(code));
      made.set(code, calendar);
      return calendar;
    };
  }

  private async ofRegion(
    national: WorkingCalendar,
    regionCode: string | null | undefined,
    manager: EntityManager,
  ): Promise<WorkingCalendar> {
    const hoursOf = await this.settings.officeHours(regionCode ?? '', manager);
    return national.withLocal(await localDaysOf(regionCode, manager)).withHours(hoursOf(regionCode));
  }

  /** `notices` where it must be the one of these, else one that was so a minute ago. */
  private async national(manager: EntityManager, notices = this.kept?.notices): Promise<WorkingCalendar> {
    const now = this.clock.now().getTime();
    const { kept } = this;
    const holds = kept && kept.until > now && kept.until <= now + KEPT_MS && kept.notices === notices;
    const known = holds ? kept : { ...(await this.read(manager)), until: now + KEPT_MS };
    this.kept = known;
    return known.calendar;
  }

  /** What is kept is read anew: a year was entered. */
  forget(): void {
    this.kept = undefined;
  }

  async ofYear(asked: number | undefined): Promise<HolidayYearView> {
    const thisYear = yearOf(this.clock.today());
    const year = asked ?? thisYear;
    const notices = await this.notices.find({ order: { year: 'ASC' } });
    const rows = await this.days.find({ order: { date: 'ASC' } });
    const known = notices.map((row) => Number(row.year));
    const notice = notices.find((row) => Number(row.year) === year);
    return {
      year,
      notice: notice ? { number: notice.number, daysOff: notice.daysOff, workdays: notice.workdays } : null,
      yearsKnown: known,
      yearsUnknown: [thisYear, thisYear + 1].filter((needed) => !known.includes(needed)),
      days: rows
        .filter(({ date }) => yearOf(date) === year)
        .map(({ date, kind, name, source }) => ({ date, kind, name, source })),
    };
  }

  /** The notices first: one that is entered between the two reads leaves its year provisional, not empty. */
  private async read(manager: EntityManager): Promise<National> {
    const notices = await manager.find(HolidayNotice);
    const known = notices.map(({ year }) => Number(year));
    return { calendar: new WorkingCalendar(await manager.find(HolidayRow), known), notices: markOf(notices) };
  }
}

/** Tells the notices from those before a change. */
const markOf = (notices: readonly HolidayNotice[]): string =>
  JSON.stringify([...notices].sort((one, other) => one.year.localeCompare(other.year)));

async function localDaysOf(regionCode: string | null | undefined, manager: EntityManager) {
  const path = pathOf(regionCode ?? '');
  return path.length ? readable(await manager.findBy(LocalDayRow, { regionCode: In(path) })) : [];
}

/** A day whose kind cannot be read is none, and holds up no clock. */
const readable = (rows: readonly LocalDayRow[]) =>
  rows.flatMap(({ regionCode, date, kind }) => opened(() => ({ regionCode, date, kind: whole(kind) })) ?? []);
