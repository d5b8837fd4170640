import type { HolidayYearView } from '@jingkang/shared/api/places';
import { yearOf } from '@jingkang/shared/calendar/local-date';
import { WorkingCalendar } from '@jingkang/shared/calendar/working-days';
import { contains, pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { Clock } from '../common/clock';
import { opened } from '../common/opened';
import { whole } from '../database/damaged';
import { HolidayRow } from './holiday.entity';
import { HolidayNotice } from './holiday-notice.entity';
import { LocalDayRow } from './local-day.entity';

/** How long another server's change of the table may go unnoticed. */
const KEPT_MS = 60_000;

export type CalendarOf = (regionCode: string | null | undefined) => WorkingCalendar;

/** The table of holidays and the days of regions, and the working calendars made from them. */
@Injectable()
export class Holidays {
  private kept: { readonly calendar: WorkingCalendar; readonly until: number } | undefined;

  constructor(
    @InjectRepository(HolidayNotice) private readonly notices: Repository<HolidayNotice>,
    @InjectRepository(HolidayRow) private readonly days: Repository<HolidayRow>,
    @InjectRepository(LocalDayRow) private readonly localDays: Repository<LocalDayRow>,
    private readonly clock: Clock,
  ) {}

  /**
   * The calendar by which a region's time limits are counted. Its own days are never kept: nothing tells afterwards
   * that a clock was counted without one. Inside a transaction, hand its manager in.
   */
  async calendar(
    regionCode: string | null | undefined,
    manager: EntityManager = this.days.manager,
  ): Promise<WorkingCalendar> {
    return (await this.national(manager)).withLocal(await localDaysOf(regionCode, manager));
  }

  /** As it is stored, nothing kept: for what is settled for good, in the transaction that settles it. */
  async storedCalendar(regionCode: string | null, manager: EntityManager): Promise<WorkingCalendar> {
    return (await this.read(manager)).withLocal(await localDaysOf(regionCode, manager));
  }

  /** The calendars of all regions, to go through many records. */
  async calendars(): Promise<CalendarOf> {
    const national = await this.national(this.days.manager);
    const rows = readable(await this.localDays.find());
    const made = new Map<string, WorkingCalendar>();
    return (regionCode) => {
      const code = regionCode ?? '';
      const calendar =
        made.get(code) ?? national.withLocal(rows.filter((row) => contains(row.regionCode, code)));
      made.set(code, calendar);
      return calendar;
    };
  }

  private async national(manager: EntityManager): Promise<WorkingCalendar> {
    const now = this.clock.now().getTime();
    if (!this.kept || this.kept.until <= now || this.kept.until > now + KEPT_MS)
      this.kept = { calendar: await this.read(manager), until: now + KEPT_MS };
    return this.kept.calendar;
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
  private async read(manager: EntityManager): Promise<WorkingCalendar> {
    const known = (await manager.find(HolidayNotice)).map(({ year }) => Number(year));
    return new WorkingCalendar(await manager.find(HolidayRow), known);
  }
}

async function localDaysOf(regionCode: string | null | undefined, manager: EntityManager) {
  const path = pathOf(regionCode ?? '');
  return path.length ? readable(await manager.findBy(LocalDayRow, { regionCode: In(path) })) : [];
}

/** A day whose kind cannot be read is none, and holds up no clock. */
const readable = (rows: readonly LocalDayRow[]) =>
  rows.flatMap(({ regionCode, date, kind }) => opened(() => ({ regionCode, date, kind: whole(kind) })) ?? []);
