import { type Account, can } from '@jingkang/shared/access/scope';
import type { ChangedLocalDaysView, LocalDaysView } from '@jingkang/shared/api/places';
import { type LocalDate, startOfDay, yearOf } from '@jingkang/shared/calendar/local-date';
import type { LocalDayForm } from '@jingkang/shared/forms/local-days';
import { pathOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Like, Repository } from 'typeorm';
import { demand } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { Idempotency } from '../../foundation/http/idempotency';
import { newId } from '../../foundation/clock/ids';
import { lockBy } from '../../foundation/database/work/lock';
import { PeopleNames } from '../../foundation/records/people-names';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { invalid, notFound } from '../../foundation/refusals/refusal';
import { whole } from '../../foundation/database/rows/damaged';
import { ClockRecounts } from './clock-recounts.service';
import { Holidays } from './holidays.service';
import { LocalDayRow } from './local-day.entity';
import { Region } from './region.entity';
import { Regions } from './regions.service';

/** So many a year for one region: more would be another calendar, and no exception. */
const MOST_A_YEAR = 60;

/** What was sent: with the same key it is done once, and answered alike. */
interface Sent {
  readonly key: string;
  readonly body: object;
}

/** The name of the evidence row, and what it tells. */
interface Change {
  readonly action: string;
  readonly date: LocalDate;
  readonly kind?: LocalDayForm['kind'];
}

/** The days a region sets for itself and all below it; its running clocks are counted again, and no other. */
@Injectable()
export class LocalDays {
  constructor(
    @InjectRepository(LocalDayRow) private readonly stored: Repository<LocalDayRow>,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly holidays: Holidays,
    private readonly recounts: ClockRecounts,
    private readonly regions: Regions,
    private readonly people: PeopleNames,
    private readonly readable: ReadableRows,
  ) {}

  /** Those of the regions above are told with whose they are. */
  async of(account: Account, code: string, asked?: number): Promise<LocalDaysView> {
    mayManage(account, code);
    const year = asked ?? yearOf(this.clock.today());
    const rows = await this.stored.find({
      where: { regionCode: In(pathOf(code)), date: Like(`${year}-%`) },
      order: { date: 'ASC', regionCode: 'ASC' },
    });
    const names = await this.regions.namesOf([code, ...rows.map(({ regionCode }) => regionCode)]);
    const name = names.get(code);
    if (!name) throw notFound();
    const people = await this.people.byIds(rows.map(({ setById }) => setById));
    const items = this.readable.of('local_days', rows, (row) => ({
      id: row.id,
      regionCode: row.regionCode,
      regionName: names.get(row.regionCode) ?? '',
      date: row.date,
      kind: whole(row.kind),
      name: row.name,
      // Who it was is for those who could ask them.
      setBy: maySet(account, row.regionCode) ? (people.get(row.setById)?.displayName ?? null) : null,
      setAt: row.setAt.toISOString(),
    }));
    return { region: { code, name }, year, items };
  }

  set(account: Account, code: string, form: LocalDayForm, key: string): Promise<ChangedLocalDaysView> {
    const { date, kind, name } = form;
    return this.change(
      account,
      code,
      { key, body: form },
      { action: 'localDaySet', date, kind },
      async (manager) => {
        await this.mustBeNews(manager, code, form);
        const row = { id: newId(), regionCode: code, date, kind, name, setById: account.id };
        await manager.insert(LocalDayRow, { ...row, setAt: this.clock.now() });
      },
    );
  }

  remove(account: Account, code: string, date: LocalDate, key: string): Promise<ChangedLocalDaysView> {
    return this.change(
      account,
      code,
      { key, body: { date } },
      { action: 'localDayRemoved', date },
      async (manager) => {
        const { affected } = await manager.delete(LocalDayRow, { regionCode: code, date });
        if (!affected) throw invalid({ date: '本地区没有设置这一天，或者已经去掉了。' });
      },
    );
  }

  private async change(
    account: Account,
    code: string,
    sent: Sent,
    { action, ...codes }: Change,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<ChangedLocalDaysView> {
    mayManage(account, code);
    const request = { ...sent, sender: account.id, path: `/regions/${code}/local-days:${action}` };
    await this.idempotency.once(request, async (manager) => {
      if (!(await lockBy(manager, Region, { code }))) throw notFound();
      await work(manager);
      await this.recounts.doubt(manager, startOfDay(codes.date), code);
      const entry = { recordType: 'regions', recordId: code, kind: 'changed', action } as const;
      await this.evidence.append(manager, { ...entry, account, codes });
      return codes.date;
    });
    const recounted = await this.recounts.run(code);
    return { ...(await this.of(account, code, yearOf(codes.date))), recounted };
  }

  /** Only a day that is worked can be closed, and only a plain weekend day worked: what is given stays given. */
  private async mustBeNews(
    manager: EntityManager,
    regionCode: string,
    { date, kind }: LocalDayForm,
  ): Promise<void> {
    if (await manager.existsBy(LocalDayRow, { regionCode, date }))
      throw invalid({ date: '这一天已经设置过。要改的话，请先去掉再设置。' });
    const year = Like(`${yearOf(date)}-%`);
    if ((await manager.countBy(LocalDayRow, { regionCode, date: year })) >= MOST_A_YEAR)
      throw invalid({ date: `一个地区一年最多设置${MOST_A_YEAR}天，请先去掉不用的。` });
    const calendar = await this.holidays.calendar(regionCode, manager);
    if (kind === 'holiday' && !calendar.isWorkday(date))
      throw invalid({ date: '这一天本来就不上班，不用设置。' });
    if (kind === 'workday' && calendar.isWorkday(date))
      throw invalid({ date: '这一天本来就上班，不用设置。' });
    if (kind === 'workday' && !calendar.isPlainWeekend(date))
      throw invalid({ date: '只有平常的周末可以设为上班，放假的日子不能改成上班。' });
  }
}

const maySet = (account: Account, regionCode: string): boolean =>
  can(account, 'region.manage', { ownerIds: [], regionCode });

function mayManage(account: Account, regionCode: string): void {
  demand(account, 'region.manage', { ownerIds: [], regionCode }, `regions:${regionCode}`);
}
