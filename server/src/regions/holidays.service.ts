import type { HolidayYearView } from '@jingkang/shared/api/places';
import { yearOf } from '@jingkang/shared/calendar/local-date';
import { WorkingCalendar } from '@jingkang/shared/calendar/working-days';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { HolidayRow } from './holiday.entity';
import { HolidayNotice } from './holiday-notice.entity';

/** How long another server's change of the table may go unnoticed. */
const KEPT_MS = 60_000;

/** The table of holidays, and the working calendar made from it. */
@Injectable()
export class Holidays {
  private kept: { readonly calendar: WorkingCalendar; readonly until: number } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The calendar every time limit is counted by. Inside a transaction, hand its manager in. */
  async calendar(manager: EntityManager = this.dataSource.manager): Promise<WorkingCalendar> {
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
    const { manager } = this.dataSource;
    const notices = await manager.find(HolidayNotice, { order: { year: 'ASC' } });
    const rows = await manager.find(HolidayRow, { order: { date: 'ASC' } });
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
