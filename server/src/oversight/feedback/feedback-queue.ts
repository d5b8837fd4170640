import { type Account, type Scope } from '@jingkang/shared/access/scope';
import type { FeedbackTab } from '@jingkang/shared/api/feedback';
import type { FeedbackQuery } from '@jingkang/shared/forms/queries';
import { feedbackUnaccepted } from '@jingkang/shared/lifecycles/feedback';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { countOf, type SortedPage, sortedPage, within } from '../../foundation/records/scoped-pages';
import { Feedback } from './feedback.entity';

const PAGE = 20;

interface Ask {
  readonly scope: Scope;
  readonly account: Account;
  readonly now: Date;
}

type Query = SelectQueryBuilder<Feedback>;

const unaccepted = { states: feedbackUnaccepted };

/** What each saved view of the feedback holds. */
const views: Readonly<Record<FeedbackTab, (query: Query, ask: Ask) => Query>> = {
  to_accept: (query) => query.andWhere('q.state IN (:...states)', unaccepted),
  in_progress: (query) => query.andWhere('q.open = 1 AND q.state NOT IN (:...states)', unaccepted),
  overdue: (query, { now }) => query.andWhere('q.open = 1 AND q.dueAt < :now', { now: now.getTime() }),
  all: (query) => query.andWhere('q.open = 1'),
  ended: (query) => query.andWhere('q.open = 0'),
};

@Injectable()
export class FeedbackQueue {
  constructor(@InjectRepository(Feedback) private readonly stored: Repository<Feedback>) {}

  page(ask: Ask, { view, cursor }: FeedbackQuery): Promise<SortedPage<Feedback>> {
    return sortedPage(this.query(ask, view), view === 'ended' ? 'updatedAt' : 'dueAt', cursor, PAGE);
  }

  count(ask: Ask, view: FeedbackTab): Promise<number> {
    return countOf(this.query(ask, view));
  }

  /** The scope, without what is about the asker's own organization. */
  private query(ask: Ask, view: FeedbackTab): Query {
    const query = within(this.stored.createQueryBuilder('q'), ask.scope);
    const own = ask.account.organizationId ?? '';
    query.andWhere(
      '(q.subjectBarred = 0 OR q.aboutOrganizationId IS NULL OR q.aboutOrganizationId <> :own)',
      { own },
    );
    return views[view](query, ask);
  }
}
