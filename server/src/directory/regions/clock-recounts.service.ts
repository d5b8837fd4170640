import { countBack, recountedDue } from '@jingkang/shared/calendar/clock-counts';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { allClocks, type ClockName } from '@jingkang/shared/calendar/time-limits';
import type { DueMoment } from '@jingkang/shared/calendar/time-units';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsSelect,
  IsNull,
  Like,
  MoreThan,
  Not,
} from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { type ClockedTable, clockedTables } from '../../foundation/records/clocked-tables';
import type { ClockColumns } from '../../foundation/records/clock-columns';
import { Evidence } from '../../foundation/evidence/evidence';
import { lockById } from '../../foundation/database/work/lock';
import { opened } from '../../foundation/refusals/opened';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { storedOf } from '../../foundation/database/rows/damaged';
import { type CalendarOf, Holidays } from './holidays.service';
import { RegionSettings } from './region-settings.service';

interface Clocked extends ClockColumns {
  readonly id: string;
  readonly regionCode: string | null;
}

/** The columns that tell how a clock runs, and no other. */
const stored = {
  id: true,
  regionCode: true,
  clock: true,
  dueAt: true,
  dueProvisional: true,
  pausedAt: true,
  clockCount: true,
} as FindOptionsSelect<Clocked>;
const BATCH = 500;
/** In one go; the next timed run goes on. */
const MOST = 2_000;

/** Counts provisional clocks again once the notice of their year is known, or the days of their region have changed. */
@Injectable()
export class ClockRecounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly holidays: Holidays,
    private readonly settings: RegionSettings,
  ) {}

  /** How many were settled, of a region and all below it or of all. Safe to run again, and by two servers at once. */
  async run(regionCode = ''): Promise<number> {
    // Another server may have entered a notice: by the calendar from before it a clock would be settled for good.
    this.holidays.forget();
    const calendarOf = await this.holidays.calendars();
    let settled = 0;
    for (const table of clockedTables())
      for await (const row of this.provisional(table, regionCode)) {
        if (settled === MOST) return settled;
        if (!isNews(row, await this.freshOf(row, calendarOf))) continue;
        settled += (await this.settle(table, row.id)) ? 1 : 0;
      }
    return settled;
  }

  /**
   * Ends from this moment on, of a region and all below it or of all, are provisional again until they are counted by
   * the calendar as it is now.
   */
  async doubt(
    manager: EntityManager,
    from: Date,
    regionCode = '',
    clocks: readonly ClockName[] = allClocks,
  ): Promise<void> {
    if (!clocks.length) return;
    for (const { table } of clockedTables())
      await manager.query(
        `UPDATE ${table} SET due_provisional = 1
          WHERE clock IN (${clocks.map(() => '?').join(', ')}) AND clock_count IS NOT NULL AND due_at >= ?
            ${regionCode && 'AND region_code LIKE ?'}`,
        [...clocks, from.getTime(), ...(regionCode ? [`${regionCode}%`] : [])],
      );
  }

  private async *provisional({ table }: ClockedTable, regionCode: string): AsyncGenerator<Clocked> {
    const repository = this.dataSource.getRepository<Clocked>(this.entityOf(table));
    const within = regionCode && { regionCode: Like(`${regionCode}%`) };
    for (let last = ''; ;) {
      const rows = await repository.find({
        select: stored,
        where: { clock: Not(IsNull()), dueProvisional: true, id: MoreThan(last), ...within },
        order: { id: 'ASC' },
        take: BATCH,
      });
      yield* rows;
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) return;
      last = end.id;
    }
  }

  /**
   * By the calendar as it is once the row is held: who changes a day doubts the row in the same transaction, so either
   * the day is seen here, or the row is doubted after this.
   */
  private settle({ recordType, table }: ClockedTable, recordId: string): Promise<boolean> {
    const entity = this.entityOf(table);
    return this.unitOfWork.run(async (manager) => {
      const row = await lockById<Clocked>(manager, entity, recordId);
      if (!row?.dueProvisional) return false;
      const calendar = await this.holidays.storedCalendar(row.regionCode, manager);
      const fresh = await this.freshOf(row, () => calendar, manager);
      if (!row.clock || !row.dueAt || !fresh || !isNews(row, fresh)) return false;
      const end = { dueAt: fresh.at, dueProvisional: fresh.provisional };
      await manager.update(entity, { id: recordId }, end);
      const codes = { clock: row.clock, from: toLocalDate(row.dueAt), to: toLocalDate(fresh.at) };
      const entry = { recordType, recordId, kind: 'changed', action: 'clockRecounted', codes } as const;
      await this.evidence.append(manager, entry);
      return true;
    });
  }

  private async freshOf(
    { clock, dueAt, pausedAt, clockCount, regionCode }: Clocked,
    calendarOf: CalendarOf,
    manager?: EntityManager,
  ): Promise<DueMoment | undefined> {
    // A clock that cannot be read stays as it is, and holds up no other.
    if (!clock || storedOf(clock) || !dueAt) return undefined;
    const calendar = calendarOf(regionCode);
    const length = () => this.settings.lengthOf(clock, regionCode ?? '', dueAt, manager);
    // One that cannot be read is counted back as well, and holds up no other.
    const known = opened(() => clockCount && { ...clockCount });
    const count = known ?? countBack(dueAt, await length(), calendar);
    return recountedDue({ clock, count, dueAt, pausedAt }, calendar, this.clock.now());
  }

  private entityOf(table: string): EntityTarget<Clocked> {
    const found = this.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
    if (!found) throw new Error(`There is no entity of ${table}.`);
    return found.target as EntityTarget<Clocked>;
  }
}

const isNews = ({ dueAt, dueProvisional }: Clocked, fresh: DueMoment | undefined): boolean =>
  fresh !== undefined && (fresh.provisional !== dueProvisional || fresh.at.getTime() !== dueAt?.getTime());
