import { roleGroups } from '@jingkang/shared/access/role-groups';
import { allClocks, type ClockName, limitOf, warnFrom } from '@jingkang/shared/calendar/time-limits';
import type { RecordType } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Leads } from '../identity/accounts/leads.service';
import { People } from '../identity/accounts/people.service';
import { Clock } from '../foundation/clock/clock';
import { type ClockedTable, clockedTables } from '../foundation/records/clocked-tables';
import { Evidence } from '../foundation/evidence/evidence';
import { ReadableRows } from '../foundation/records/readable-rows';
import { Sql } from '../foundation/database/work/sql';
import { UnitOfWork } from '../foundation/database/work/unit-of-work';
import { isDuplicate } from '../foundation/database/errors/errors';
import { NoticesWriter } from '../messages/notices/notices-writer';
import { Holidays } from '../directory/regions/holidays.service';
import { ClockMark } from './clock-mark.entity';

interface Clocked {
  readonly id: string;
  readonly clock: ClockName;
  readonly dueAt: number;
  readonly organizationId: string | null;
  readonly regionCode: string | null;
  readonly handlerId: string | null;
  /** Where others can act in the handler's place. */
  readonly fellowsAt: string | null;
}

const BATCH = 500;
/** Days ahead that a warning may lie: the longest of them, and the longest pause of working days around 春节. */
const AHEAD_DAYS = Math.max(...allClocks.map((clock) => limitOf(clock).warnBefore?.length ?? 0)) + 14;

/** Warns who handles a record before its clock runs out, and tells the lead once when it has (§2.3). */
@Injectable()
export class ClockWatch {
  constructor(
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly notices: NoticesWriter,
    private readonly holidays: Holidays,
    private readonly people: People,
    private readonly leads: Leads,
    private readonly readable: ReadableRows,
  ) {}

  async warn(): Promise<number> {
    const now = this.clock.now();
    const calendarOf = await this.holidays.calendars();
    const until = new Date(now.getTime() + AHEAD_DAYS * 86_400_000);
    return this.each({ after: now, until }, 'warned', (row, clock, due) => {
      const from = warnFrom(clock, due, calendarOf(row.regionCode));
      return from !== undefined && from <= now;
    });
  }

  escalate(): Promise<number> {
    return this.each(
      { until: this.clock.now() },
      'escalated',
      (_, clock) => limitOf(clock).lateTo !== undefined,
    );
  }

  private async each(
    due: { readonly after?: Date; readonly until: Date },
    mark: 'warned' | 'escalated',
    wanted: (row: Clocked, clock: ClockName, due: Date) => boolean,
  ): Promise<number> {
    let marked = 0;
    for (const clocked of clockedTables())
      for await (const row of this.running(clocked, due)) {
        const isWanted = () => wanted(row, row.clock, new Date(Number(row.dueAt)));
        // A clock that cannot be read holds up no other.
        if (this.readable.part(clocked.table, row.id, isWanted, false))
          marked += (await this.once(clocked.recordType, row, Number(row.dueAt), mark)) ? 1 : 0;
      }
    return marked;
  }

  private async *running(
    { table, handler, fellowsAt }: ClockedTable,
    { after, until }: { after?: Date; until: Date },
  ) {
    const sql = `SELECT id, clock, due_at AS dueAt, organization_id AS organizationId, region_code AS regionCode,
                        ${handler} AS handlerId, ${fellowsAt} AS fellowsAt FROM ${table}
                  WHERE clock IS NOT NULL AND paused_at IS NULL AND due_at > ? AND due_at < ? AND id > ?
                  ORDER BY id LIMIT ${BATCH}`;
    for (let last = ''; ;) {
      const rows = await this.sql.query<Clocked>(sql, [after?.getTime() ?? 0, until.getTime(), last]);
      yield* rows;
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) return;
      last = end.id;
    }
  }

  /** The mark is a row whose key names the clock's due moment: two servers at once tell it once. */
  private once(
    recordType: RecordType,
    row: Clocked,
    due: number,
    mark: 'warned' | 'escalated',
  ): Promise<boolean> {
    const work = async (manager: EntityManager) => {
      const key = { recordType, recordId: row.id, mark: `${mark}:${due}` };
      if (await manager.existsBy(ClockMark, key)) return false;
      await manager.insert(ClockMark, { ...key, at: this.clock.now() });
      const action = mark === 'warned' ? 'clock-warning' : 'clock-overdue';
      await this.notices.write(manager, await this.toldOf(manager, row, mark), {
        recordType,
        recordId: row.id,
        action,
      });
      const entry = { recordType, recordId: row.id, kind: 'changed', action: mark } as const;
      await this.evidence.append(manager, { ...entry, codes: { clock: row.clock } });
      return true;
    };
    return this.unitOfWork.run(work).catch((error: unknown) => {
      if (isDuplicate(error)) return false;
      throw error;
    });
  }

  private async toldOf(
    manager: EntityManager,
    row: Clocked,
    mark: 'warned' | 'escalated',
  ): Promise<string[]> {
    const handler = await this.people.activeOf(row.handlerId ? [row.handlerId] : [], manager);
    if (mark === 'warned' && handler.length) return handler;
    const { fellows: group, lateTo } = limitOf(row.clock);
    if (mark === 'warned' && row.fellowsAt && group) {
      const fellows = await this.people.inOrganization(row.fellowsAt, roleGroups[group], manager);
      if (fellows.length) return fellows.map(({ id }) => id);
    }
    if (mark === 'escalated' && lateTo === 'county') return this.leads.ofCounty(manager, row.regionCode);
    return this.leads.of(manager, row);
  }
}
