import type { Scope } from '@jingkang/shared/access/scope';
import { type CaseTab, caseTabs } from '@jingkang/shared/api/cases';
import type { ClockName } from '@jingkang/shared/calendar/time-limits';
import {
  caseAtHospital,
  caseAwaitingConsent,
  caseAwaitingInstitution,
  caseInService,
  type CaseState,
  caseToAllocate,
  caseToAssess,
  caseToSign,
  caseWaiting,
} from '@jingkang/shared/lifecycles/case';
import { codesOf, type waitReasons } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import {
  clockedPart,
  clocklessPart,
  type DueAfter,
  duePage,
  type DueRecord,
} from '../../../foundation/records/due-pages';
import { Sql } from '../../../foundation/database/work/sql';
import { allOf, scopeFilter, type SqlFilter } from '../../../foundation/database/work/sql-filters';
import { countViews } from '../../../foundation/records/view-counts';

export interface CaseListed extends DueRecord {
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
  readonly applicationId: string;
  readonly headSealed: string | null;
  readonly clock: ClockName | null;
  readonly dueAt: number | null;
  readonly dueProvisional: number;
  readonly pausedAt: number | null;
  readonly createdAt: number;
  readonly countyCode: string;
  readonly wishReviewedOn: string;
  readonly waitReason: keyof typeof waitReasons | null;
  readonly expectedOn: string | null;
  readonly waitingNoteSealed: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly organizationName: string | null;
  readonly institutionName: string | null;
  readonly regionName: string | null;
  readonly askedName: string | null;
  readonly askedClock: ClockName | null;
  readonly askedDueAt: number | null;
  readonly askedProvisional: number | null;
}

/** What the asker may see, and the moment and account the views are told by. */
export interface CasesAsk {
  readonly scope: Scope;
  readonly accountId: string;
  readonly now: number;
}

const COLUMNS = `
  SELECT q.id, q.number, q.version, q.state, q.application_id AS applicationId, p.head_sealed AS headSealed, q.clock,
         q.due_at AS dueAt, q.due_provisional AS dueProvisional, q.paused_at AS pausedAt, q.created_at AS createdAt,
         q.county_code AS countyCode, q.wish_reviewed_on AS wishReviewedOn, q.wait_reason AS waitReason,
         q.expected_on AS expectedOn, q.waiting_note_sealed AS waitingNoteSealed, q.assignee_id AS assigneeId,
         a.display_name AS assigneeName, o.name AS organizationName, i.name AS institutionName, r.name AS regionName,
         lo.name AS askedName, COALESCE(l.clock, k.clock) AS askedClock, COALESCE(l.due_at, k.due_at) AS askedDueAt,
         COALESCE(l.due_provisional, k.due_provisional) AS askedProvisional
    FROM cases q
    LEFT JOIN applications p ON p.id = q.application_id
    LEFT JOIN accounts a ON a.id = q.assignee_id
    LEFT JOIN organizations o ON o.id = q.organization_id
    LEFT JOIN organizations i ON i.id = q.institution_id
    LEFT JOIN regions r ON r.code = q.region_code
    LEFT JOIN allocations l ON l.case_id = q.id AND l.open = 1
    LEFT JOIN organizations lo ON lo.id = l.organization_id
    LEFT JOIN case_consents k ON k.id = l.consent_id`;
/** So many places of a waiting list are told; who stands behind is not counted. */
const PLACES = 500;

const any = (sql: string): SqlFilter => ({ sql, params: [] });
const inStates = (states: readonly CaseState[]) => states.map((state) => any(`q.state = '${state}'`));

/** Views that are states of the lifecycle. */
const byState = {
  to_allocate: caseToAllocate,
  waiting: caseWaiting,
  awaiting_consent: caseAwaitingConsent,
  offered: caseAwaitingInstitution,
  to_assess: caseToAssess,
  to_sign: caseToSign,
  at_hospital: caseAtHospital,
  in_service: caseInService,
} as const satisfies Partial<Record<CaseTab, readonly CaseState[]>>;

/** No access of an open case has ended; said because the index holds it, so that ended ones are counted by it too. */
const open = 'q.open = 1 AND q.access_ended = 0';

/** The other views; each is served by an index. */
const others: Readonly<Record<Exclude<CaseTab, keyof typeof byState>, (ask: CasesAsk) => SqlFilter>> = {
  mine: ({ accountId }) => ({ sql: 'q.assignee_id = ? AND q.open = 1', params: [accountId] }),
  unassigned: () => any('q.assignee_id IS NULL AND q.open = 1'),
  overdue: ({ now }) => ({ sql: `${open} AND q.paused_at IS NULL AND q.due_at < ?`, params: [now] }),
  all: () => any(open),
  ended: () => any('q.open = 0 AND q.access_ended = 0'),
};
const isOfState = (view: CaseTab): view is keyof typeof byState => view in byState;

/** What a view holds, as branches of which each keeps to its index. */
const branchesOf = (view: CaseTab, ask: CasesAsk): SqlFilter[] =>
  isOfState(view) ? inStates(byState[view]) : [others[view](ask)];

const partsOf: Readonly<Partial<Record<CaseTab, typeof openParts>>> = {
  overdue: clockedPart,
  ended: (after) => clocklessPart(after, 'DESC'),
};
const openParts = (after: DueAfter | undefined) => [...clockedPart(after), ...clocklessPart(after, 'ASC')];

/** Cases in lists: raw, prepared reads within a scope. */
@Injectable()
export class CasesRepository {
  constructor(private readonly sql: Sql) {}

  /** Open ones by the nearest deadline, ended ones by the latest registration. */
  page(view: CaseTab, ask: CasesAsk, after: DueAfter | undefined, take: number): Promise<CaseListed[]> {
    const scope = scopeFilter(ask.scope);
    const parts = (partsOf[view] ?? openParts)(after);
    return duePage(parts, branchesOf(view, ask), take, (branch, { filter, order }, limit) =>
      this.select([scope, branch, filter], `ORDER BY ${order} LIMIT ${limit}`),
    );
  }

  async one(id: string): Promise<CaseListed | undefined> {
    return (await this.select([{ sql: 'q.id = ?', params: [id] }], ''))[0];
  }

  counts(ask: CasesAsk): Promise<Record<CaseTab, number>> {
    const branches = Object.fromEntries(codesOf(caseTabs).map((view) => [view, branchesOf(view, ask)]));
    return countViews<CaseTab>(this.sql, 'cases', scopeFilter(ask.scope), branches);
  }

  /** The places of some of those who wait in a county, by registration, from 1. */
  async placesIn(countyCode: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const [branch = any('1 = 0')] = inStates(caseWaiting);
    const sql = `SELECT w.id, w.place
                   FROM (SELECT q.id, ROW_NUMBER() OVER (ORDER BY q.created_at, q.id) AS place FROM cases q
                          WHERE q.county_code = ? AND ${branch.sql}
                          ORDER BY q.created_at, q.id LIMIT ${PLACES}) w
                  WHERE w.id IN (${ids.map(() => '?').join(', ')})`;
    const rows = await this.sql.query<{ id: string; place: number | string }>(sql, [countyCode, ...ids]);
    return new Map(rows.map(({ id, place }) => [id, Number(place)]));
  }

  private select(where: readonly SqlFilter[], tail: string): Promise<CaseListed[]> {
    const { sql, params } = allOf(where);
    return this.sql.query<CaseListed>(`${COLUMNS} WHERE ${sql} ${tail}`, params);
  }
}
