import type { Page } from '@jingkang/shared/api/common';
import type { CaseRow, CaseTab } from '@jingkang/shared/api/cases';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import { type Account, scopeOf } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { CaseQuery } from '@jingkang/shared/forms/cases';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../foundation/clock/clock';
import { dueAfter, dueCursor } from '../../../foundation/records/due-pages';
import { notFound } from '../../../foundation/refusals/refusal';
import { CaseRows } from './case-rows';
import { type CasesAsk, CasesRepository } from './cases.repository';

const PAGE = 20;

/** Boards, waiting list and caseload: cases in lists. */
@Injectable()
export class Cases {
  constructor(
    private readonly repository: CasesRepository,
    private readonly rows: CaseRows,
    private readonly clock: Clock,
  ) {}

  async page(account: Account, { view, cursor }: CaseQuery): Promise<Page<Readable<CaseRow>>> {
    const found = await this.repository.page(view, this.askOf(account), dueAfter(cursor), PAGE + 1);
    const items = await this.rows.of(found.slice(0, PAGE), account.role);
    const last = found[PAGE - 1];
    return found.length > PAGE && last ? { items, nextCursor: dueCursor(last) } : { items };
  }

  counts(account: Account): Promise<ViewCounts<CaseTab>> {
    return this.repository.counts(this.askOf(account));
  }

  private askOf(account: Account): CasesAsk {
    const scope = scopeOf(account, 'case.read');
    if (!scope) throw notFound();
    return { scope, accountId: account.id, now: this.clock.now().getTime() };
  }
}
