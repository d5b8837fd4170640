import type { Account } from '@jingkang/shared/access/scope';
import { yearOf } from '@jingkang/shared/calendar/local-date';
import { WorkingCalendar } from '@jingkang/shared/calendar/working-days';
import type { HolidayYearForm } from '@jingkang/shared/forms/holidays';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, Like } from 'typeorm';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { UnitOfWork } from '../common/unit-of-work';
import { HolidayRow } from './holiday.entity';
import type { HolidayYearView } from '@jingkang/shared/api/places';

/** How long another server's change of the table may go unnoticed. */
const KEPT_MS = 60_000;

/** The editable table of holidays, and the working calendar made from it. */
@Injectable()
export class Holidays {
  private kept: { readonly calendar: WorkingCalendar; readonly until: number } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
  ) {}

  /** The calendar every time limit is counted by. Inside a transaction, hand its manager in. */
  async calendar(manager: EntityManager = this.dataSource.manager): Promise<WorkingCalendar> {
    const now = this.clock.now().getTime();
    if (!this.kept || this.kept.until <= now || this.kept.until > now + KEPT_MS) {
      const rows = await manager.find(HolidayRow);
      this.kept = { calendar: new WorkingCalendar(rows), until: now + KEPT_MS };
    }
    return this.kept.calendar;
  }

  async ofYear(asked: number | undefined): Promise<HolidayYearView> {
    const thisYear = yearOf(this.clock.today());
    const year = asked ?? thisYear;
    const rows = await this.dataSource.manager.find(HolidayRow, { order: { date: 'ASC' } });
    const years = [...new Set(rows.map(({ date }) => yearOf(date)))];
    const days = rows.filter(({ date }) => yearOf(date) === year);
    return {
      year,
      hasData: days.length > 0,
      yearsWithData: years,
      yearsWithoutData: [thisYear, thisYear + 1].filter((needed) => !years.includes(needed)),
      days: days.map(({ date, kind, name, source }) => ({ date, kind, name, source })),
    };
  }

  /** Puts the whole table of a year in place: half a year would be silently wrong. */
  async setYear(account: Account, { year, days }: HolidayYearForm): Promise<HolidayYearView> {
    await this.unitOfWork.run(async (manager) => {
      await manager.delete(HolidayRow, { date: Like(`${year}-%`) });
      await manager.insert(
        HolidayRow,
        days.map(({ date, kind, name }) => ({ date, kind, name: name.trim(), source: 'entered' as const })),
      );
      const entry = {
        recordType: 'holidays',
        recordId: String(year),
        kind: 'changed',
        action: 'holidaysSet',
      } as const;
      await this.evidence.append(manager, { ...entry, account, codes: { days: days.length } });
    });
    this.kept = undefined;
    return this.ofYear(year);
  }
}
