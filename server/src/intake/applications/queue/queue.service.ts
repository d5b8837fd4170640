import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { ApplicationTab, QueuePage, QueueRow } from '@jingkang/shared/api/applications';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, scopeOf } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { endOfDay, startOfDay } from '@jingkang/shared/calendar/local-date';
import type { ApplicationQuery } from '@jingkang/shared/forms/queries';
import type { SearchForm } from '@jingkang/shared/forms/search';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../foundation/clock/clock';
import { notFound } from '../../../foundation/refusals/refusal';
import { ApplicationSecrets } from '../application-secrets';
import { QueueRows } from './queue-rows';
import {
  type After,
  type QueueAsk,
  type QueueRecord,
  QueueRepository,
  type SearchColumn,
} from './queue.repository';

const PAGE = 20;

/** The queue of applications as a colleague sees it. */
@Injectable()
export class Queue {
  constructor(
    private readonly repository: QueueRepository,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
    private readonly rows: QueueRows,
  ) {}

  async page(account: Account, { view, cursor }: ApplicationQuery): Promise<QueuePage> {
    const ask = this.askOf(account, 'application.read');
    const rows = await this.repository.page(view, ask, afterOf(cursor), PAGE + 1);
    const items = this.rows.of(rows.slice(0, PAGE), account.role, ask);
    const last = rows[PAGE - 1];
    return rows.length > PAGE && last ? { items, nextCursor: cursorOf(last, view) } : { items };
  }

  counts(account: Account): Promise<ViewCounts<ApplicationTab>> {
    return this.repository.counts(this.askOf(account, 'application.read'));
  }

  async search(account: Account, { by, value }: SearchForm): Promise<{ items: Readable<QueueRow>[] }> {
    const ask = this.askOf(account, 'application.search');
    const [column, sought] = this.soughtBy(by, value);
    const rows = sought ? await this.repository.search(column, sought, ask, shownAtMost.search) : [];
    return { items: this.rows.of(rows, account.role, ask) };
  }

  private soughtBy(by: SearchForm['by'], value: string): readonly [SearchColumn, string | null] {
    if (by === 'number') return ['number', value];
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
}

function cursorOf(row: QueueRecord, view: ApplicationTab): string {
  return `${Number(view === 'ended' ? row.updatedAt : row.dueAt)}.${row.id}`;
}

function afterOf(cursor: string | undefined): After | undefined {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
}
