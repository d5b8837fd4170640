import type { ApplicationView, QueuePage, QueueRow, ViewCounts } from '@jingkang/shared/api/applications';
import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, scopeOf } from '@jingkang/shared/access/scope';
import { endOfDay, startOfDay } from '@jingkang/shared/calendar/local-date';
import type { ApplicationQuery } from '@jingkang/shared/forms/queries';
import type { SearchForm } from '@jingkang/shared/forms/search';
import { application } from '@jingkang/shared/lifecycles/application';
import { applicationNext } from '@jingkang/shared/lifecycles/next-steps';
import { channels } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { clockView } from '../common/clock-view';
import { notFound } from '../common/refusal';
import { toMoment } from '../database/columns';
import { ApplicationSecrets } from './application-secrets';
import {
  type After,
  type QueueAsk,
  type QueueRecord,
  QueueRepository,
  type SearchColumn,
} from './queue.repository';
import { RowHeads } from './row-heads';

const PAGE = 20;
const SEARCHED = 50;

/** The queue of applications as a colleague sees it. */
@Injectable()
export class Queue {
  constructor(
    private readonly repository: QueueRepository,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
    private readonly heads: RowHeads,
  ) {}

  async page(account: Account, { view, cursor }: ApplicationQuery): Promise<QueuePage> {
    const ask = this.askOf(account, 'application.read');
    const rows = await this.repository.page(view, ask, afterOf(cursor), PAGE + 1);
    const items = rows.slice(0, PAGE).map((row) => this.rowView(row, account, ask));
    const last = rows[PAGE - 1];
    return rows.length > PAGE && last ? { items, nextCursor: cursorOf(last, view) } : { items };
  }

  counts(account: Account): Promise<ViewCounts<ApplicationView>> {
    return this.repository.counts(this.askOf(account, 'application.read'));
  }

  async search(account: Account, { by, value }: SearchForm): Promise<{ items: QueueRow[] }> {
    const ask = this.askOf(account, 'application.search');
    const [column, sought] = this.soughtBy(by, value);
    const rows = sought ? await this.repository.search(column, sought, ask, SEARCHED) : [];
    return { items: rows.map((row) => this.rowView(row, account, ask)) };
  }

  private soughtBy(by: SearchForm['by'], value: string): readonly [SearchColumn, string | null] {
    if (by === 'number') return ['number', value.trim().toUpperCase()];
    return [`${by}_hash`, this.secrets.hashOf(by, value)];
  }

  private askOf(account: Account, permission: Permission): QueueAsk {
    const scope = scopeOf(account, permission);
    if (!scope) throw notFound();
    const today = this.clock.today();
    return {
      scope,
      accountId: account.id,
      now: this.clock.now().getTime(),
      dayStart: startOfDay(today).getTime(),
      dayEnd: endOfDay(today).getTime(),
      today,
    };
  }

  private rowView(row: QueueRecord, { role }: Account, { now, today }: QueueAsk): QueueRow {
    const head = this.heads.of(row, role, today);
    const { label, tone } = application.states[row.state];
    const times = { dueAt: toMoment(row.dueAt), pausedAt: toMoment(row.pausedAt) };
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      ...head,
      channel: row.channel,
      channelLabel: channels[row.channel],
      state: { code: row.state, label, tone },
      nextAction: applicationNext[row.state].staff,
      clock: clockView(
        { clock: row.clock, dueProvisional: Boolean(row.dueProvisional), ...times },
        new Date(now),
      ),
      assignee: row.assigneeId ? { id: row.assigneeId, displayName: row.assigneeName ?? '' } : null,
      organizationName: row.organizationName,
      regionName: row.regionName ?? '',
      consent: row.hasConsent ? 'given' : 'missing',
      newInformation: Boolean(row.newInformation),
      submittedAt: new Date(Number(row.submittedAt)).toISOString(),
    };
  }
}

function cursorOf(row: QueueRecord, view: ApplicationView): string {
  return `${Number(view === 'ended' ? row.updatedAt : row.dueAt)}.${row.id}`;
}

function afterOf(cursor: string | undefined): After | undefined {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
}
