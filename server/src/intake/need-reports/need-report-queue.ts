import type { Scope } from '@jingkang/shared/access/scope';
import { readerOf } from '@jingkang/shared/access/standings';
import type { NeedReportTab } from '@jingkang/shared/api/need-reports';
import type { NeedReportQuery } from '@jingkang/shared/forms/queries';
import { needReportUnclaimed } from '@jingkang/shared/lifecycles/need-report';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { countOf, type SortedPage, sortedPage, within } from '../../foundation/records/scoped-pages';
import { standsFor } from '../../foundation/database/work/sql-filters';
import { NeedReport } from './need-report.entity';

const PAGE = 20;

interface Ask {
  readonly scope: Scope;
  readonly accountId: string;
  readonly now: Date;
}

type Query = SelectQueryBuilder<NeedReport>;

/** What each saved view of the need reports holds. */
const views: Readonly<Record<NeedReportTab, (query: Query, ask: Ask) => Query>> = {
  mine: (query, { accountId }) => query.andWhere('q.open = 1 AND q.assigneeId = :accountId', { accountId }),
  unassigned: (query) => query.andWhere('q.state IN (:...states)', { states: needReportUnclaimed }),
  overdue: (query, { now }) => query.andWhere('q.open = 1 AND q.dueAt < :now', { now: now.getTime() }),
  all: (query) => query.andWhere('q.open = 1'),
  ended: (query) => query.andWhere('q.open = 0'),
};

@Injectable()
export class NeedReportQueue {
  constructor(@InjectRepository(NeedReport) private readonly stored: Repository<NeedReport>) {}

  page(ask: Ask, { view, cursor }: NeedReportQuery): Promise<SortedPage<NeedReport>> {
    return sortedPage(this.query(ask, view), view === 'ended' ? 'updatedAt' : 'dueAt', cursor, PAGE);
  }

  count(ask: Ask, view: NeedReportTab): Promise<number> {
    return countOf(this.query(ask, view));
  }

  private query(ask: Ask, view: NeedReportTab): Query {
    const reader = readerOf(ask.scope);
    const query = within(this.stored.createQueryBuilder('q'), ask.scope);
    return views[view](reader ? query.andWhere(standsFor(reader, 'q.caseStanding')) : query, ask);
  }
}
