import type { Account } from '@jingkang/shared/access/scope';
import type { EnteredHolidayYearView } from '@jingkang/shared/api/places';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import { wholeYearProblem } from '@jingkang/shared/calendar/whole-year';
import type { HolidayYearForm } from '@jingkang/shared/forms/holidays';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Like } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { invalid } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { ClockRecounts } from './clock-recounts.service';
import { HolidayRow } from './holiday.entity';
import { HolidayNotice } from './holiday-notice.entity';
import { Holidays } from './holidays.service';

/** Enters the notice of a year, whole or not at all: half a year would be silently wrong. */
@Injectable()
export class HolidayNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly holidays: Holidays,
    private readonly recounts: ClockRecounts,
  ) {}

  /** Clocks that were counted without it are counted again at once, or by the next timed run. */
  async enter(account: Account, form: HolidayYearForm): Promise<EnteredHolidayYearView> {
    const problem = wholeYearProblem(form);
    if (problem) throw invalid({ days: problem });
    await this.unitOfWork.run((manager) => this.put(manager, account, form));
    const recounted = await this.recounts.run();
    return { ...(await this.holidays.ofYear(form.year)), recounted };
  }

  private async put(manager: EntityManager, account: Account, form: HolidayYearForm): Promise<void> {
    const { year, notice, days, daysOff, workdays } = form;
    await manager.delete(HolidayRow, { date: Like(`${year}-%`) });
    await manager.insert(
      HolidayRow,
      days.map(({ date, kind, name }) => ({ date, kind, name, source: 'entered' as const })),
    );
    const { affected } = await manager.delete(HolidayNotice, { year: String(year) });
    const row = { year: String(year), number: notice, daysOff, workdays, enteredAt: this.clock.now() };
    await manager.insert(HolidayNotice, row);
    // A notice that is put right: what was counted by the one before is no longer certain.
    if (affected) await this.recounts.doubt(manager, startOfDay(`${year}-01-01`));
    const entry = {
      recordType: 'holidays',
      recordId: String(year),
      kind: 'changed',
      action: 'holidaysSet',
    } as const;
    await this.evidence.append(manager, { ...entry, account, codes: { daysOff, workdays } });
  }
}
