import type { Scope } from '@jingkang/shared/access/scope';
import type { AllocationTab } from '@jingkang/shared/api/allocations';
import type { ClockName } from '@jingkang/shared/calendar/time-limits';
import {
  allocationAccepted,
  allocationReturned,
  type AllocationState,
  allocationToAnswer,
} from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import {
  clockedPart,
  clocklessPart,
  type DueAfter,
  duePage,
  type DueRecord,
} from '../../foundation/records/due-pages';
import { Sql } from '../../foundation/database/work/sql';
import { allOf, scopeFilter, type SqlFilter } from '../../foundation/database/work/sql-filters';
import { countViews } from '../../foundation/records/view-counts';

export interface AllocationListed extends DueRecord {
  readonly version: number;
  readonly state: AllocationState;
  readonly clock: ClockName | null;
  readonly dueAt: number | null;
  readonly dueProvisional: number;
  readonly pausedAt: number | null;
  readonly updatedAt: number;
  readonly ageBand: string | null;
  readonly needs: string;
  readonly times: string;
  readonly area: string | null;
  readonly organizationName: string | null;
  readonly caseId: string;
  readonly caseOrganizationId: string;
  readonly caseRegionCode: string;
  readonly caseAccessEnded: number;
}

/** The area is told to the township and no further. */
const COLUMNS = `
  SELECT q.id, q.version, q.state, q.clock, q.due_at AS dueAt, q.due_provisional AS dueProvisional,
         q.paused_at AS pausedAt, q.updated_at AS updatedAt, q.age_band AS ageBand, q.needs, q.times, r.name AS area,
         o.name AS organizationName, q.case_id AS caseId, c.organization_id AS caseOrganizationId,
         c.region_code AS caseRegionCode, c.access_ended AS caseAccessEnded
    FROM allocations q
    JOIN cases c ON c.id = q.case_id
    LEFT JOIN organizations o ON o.id = q.organization_id
    LEFT JOIN regions r ON r.code = SUBSTR(q.region_code, 1, 9)`;

const inStates = (states: readonly AllocationState[]): SqlFilter[] =>
  states.map((state) => ({ sql: `q.state = '${state}'`, params: [] }));

/** What each saved view holds, as branches that an index serves. */
const views: Readonly<Record<AllocationTab, SqlFilter[]>> = {
  to_answer: inStates(allocationToAnswer),
  accepted: inStates(allocationAccepted),
  returned: inStates(allocationReturned),
};
/** After a withdrawal nobody opens what belongs to the case, so no list has it (个人信息保护法 47). */
const opens: SqlFilter = {
  sql: 'NOT EXISTS (SELECT 1 FROM cases e WHERE e.id = q.case_id AND e.access_ended = 1)',
  params: [],
};
const reached = (scope: Scope): SqlFilter => allOf([scopeFilter(scope), opens]);
const answered = (after: DueAfter | undefined) => clocklessPart(after, 'DESC');

/** Allocations in lists: raw, prepared reads within a scope. */
@Injectable()
export class AllocationsRepository {
  constructor(private readonly sql: Sql) {}

  /** Those to be answered by the nearest deadline, the others by the latest proposal. */
  page(
    view: AllocationTab,
    scope: Scope,
    after: DueAfter | undefined,
    take: number,
  ): Promise<AllocationListed[]> {
    const parts = (view === 'to_answer' ? clockedPart : answered)(after);
    return duePage(parts, views[view], take, (branch, { filter, order }, limit) =>
      this.select([reached(scope), branch, filter], `ORDER BY ${order} LIMIT ${limit}`),
    );
  }

  async one(id: string): Promise<AllocationListed | undefined> {
    return (await this.select([{ sql: 'q.id = ?', params: [id] }], ''))[0];
  }

  counts(scope: Scope): Promise<Record<AllocationTab, number>> {
    return countViews(this.sql, 'allocations', reached(scope), views);
  }

  private select(where: readonly SqlFilter[], tail: string): Promise<AllocationListed[]> {
    const { sql, params } = allOf(where);
    return this.sql.query<AllocationListed>(`${COLUMNS} WHERE ${sql} ${tail}`, params);
  }
}
