import type { Scope } from '@jingkang/shared/access/scope';
import type { ApplicationTab } from '@jingkang/shared/api/applications';
import type { ClockName } from '@jingkang/shared/calendar/time-limits';
import {
  type ApplicationState,
  applicationUnclaimed,
  applicationWaitingForApplicant,
} from '@jingkang/shared/lifecycles/application';
import type { channels } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Sql } from '../../../foundation/database/work/sql';
import { allOf, grownFilter, type SqlFilter } from '../../../foundation/database/work/sql-filters';
import { countViews } from '../../../foundation/records/view-counts';

export interface QueueRecord {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: ApplicationState;
  readonly channel: keyof typeof channels;
  readonly headSealed: string | null;
  readonly hasConsent: number;
  readonly newInformation: number;
  readonly clock: ClockName | null;
  readonly dueAt: number | null;
  readonly dueProvisional: number;
  readonly pausedAt: number | null;
  readonly submittedAt: number;
  readonly updatedAt: number;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly organizationName: string;
  readonly regionName: string | null;
}

/** What the asker may see, and the moment and account the views are told by. */
export interface QueueAsk {
  readonly scope: Scope;
  readonly accountId: string;
  readonly now: number;
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly today: string;
}

/** Where the page before ended: its last sort value and id. */
export interface After {
  readonly at: number;
  readonly id: string;
}

export type SearchColumn = 'document_hash' | 'name_hash' | 'phone_hash' | 'number';

const COLUMNS = `
  SELECT q.id, q.number, q.version, q.state, q.channel, q.head_sealed AS headSealed, q.has_consent AS hasConsent,
         q.new_information AS newInformation, q.clock, q.due_at AS dueAt, q.due_provisional AS dueProvisional,
         q.paused_at AS pausedAt, q.submitted_at AS submittedAt, q.updated_at AS updatedAt,
         q.assignee_id AS assigneeId, a.display_name AS assigneeName, o.name AS organizationName, r.name AS regionName
    FROM applications q
    LEFT JOIN accounts a ON a.id = q.assignee_id
    LEFT JOIN organizations o ON o.id = q.organization_id
    LEFT JOIN regions r ON r.code = q.region_code`;

const listed = (states: readonly ApplicationState[]) => states.map((state) => `'${state}'`).join(', ');
const running = 'q.open = 1 AND q.paused_at IS NULL';
const waiting = listed(applicationWaitingForApplicant);

/** What each saved view holds. */
const views: Readonly<Record<ApplicationTab, (ask: QueueAsk) => SqlFilter>> = {
  mine: ({ accountId }) => ({
    sql: `q.assignee_id = ? AND q.open = 1 AND q.state NOT IN (${waiting})`,
    params: [accountId],
  }),
  unassigned: () => ({ sql: `q.state IN (${listed(applicationUnclaimed)})`, params: [] }),
  due_today: ({ dayStart, dayEnd }) => ({
    sql: `${running} AND q.due_at BETWEEN ? AND ?`,
    params: [dayStart, dayEnd],
  }),
  overdue: ({ now }) => ({ sql: `${running} AND q.due_at < ?`, params: [now] }),
  waiting_applicant: () => ({ sql: `q.state IN (${waiting})`, params: [] }),
  reminders: ({ accountId, today }) => ({
    sql: 'q.open = 1 AND q.id IN (SELECT m.application_id FROM reminders m WHERE m.account_id = ? AND m.on_date <= ?)',
    params: [accountId, today],
  }),
  all: () => ({ sql: 'q.open = 1', params: [] }),
  ended: () => ({ sql: 'q.open = 0 AND q.number IS NOT NULL', params: [] }),
};

/** The queue: raw, prepared reads within a scope. */
@Injectable()
export class QueueRepository {
  constructor(private readonly sql: Sql) {}

  /** Open ones by the nearest deadline, ended ones by the latest change. */
  page(view: ApplicationTab, ask: QueueAsk, after: After | undefined, take: number): Promise<QueueRecord[]> {
    const ended = view === 'ended';
    const where = [grownFilter(ask.scope), views[view](ask), ...(after ? [afterFilter(ended, after)] : [])];
    const order = ended ? 'q.updated_at DESC, q.id DESC' : 'q.due_at, q.id';
    return this.select(where, `ORDER BY ${order} LIMIT ${take}`);
  }

  search(column: SearchColumn, value: string, ask: QueueAsk, take: number): Promise<QueueRecord[]> {
    const equal = { sql: `q.${column} = ? AND q.number IS NOT NULL`, params: [value] };
    return this.select([equal, grownFilter(ask.scope)], `ORDER BY q.id DESC LIMIT ${take}`);
  }

  counts(ask: QueueAsk): Promise<Record<ApplicationTab, number>> {
    const branches = Object.entries(views).map(([view, filter]) => [view, [filter(ask)]] as const);
    return countViews<ApplicationTab>(
      this.sql,
      'applications',
      grownFilter(ask.scope),
      Object.fromEntries(branches),
    );
  }

  private select(where: readonly SqlFilter[], tail: string): Promise<QueueRecord[]> {
    const { sql, params } = allOf(where);
    return this.sql.query<QueueRecord>(`${COLUMNS} WHERE ${sql} ${tail}`, params);
  }
}

// Written out, for MariaDB does not use an index for the row-value form.
function afterFilter(ended: boolean, { at, id }: After): SqlFilter {
  return ended
    ? { sql: 'q.updated_at <= ? AND (q.updated_at < ? OR q.id < ?)', params: [at, at, id] }
    : { sql: 'q.due_at >= ? AND (q.due_at > ? OR q.id > ?)', params: [at, at, id] };
}
