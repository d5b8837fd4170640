import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { Page, RevealedView } from '@jingkang/shared/api/common';
import {
  type FeedbackRecord,
  type FeedbackRow,
  type FeedbackTab,
  feedbackTabs,
} from '@jingkang/shared/api/feedback';
import type { MatterSummary } from '@jingkang/shared/api/matters';
import { type Account, can, scopeOf } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { FeedbackQuery } from '@jingkang/shared/forms/queries';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import { feedbackLifecycle, feedbackKinds } from '@jingkang/shared/lifecycles/feedback';
import { feedbackRecords } from '@jingkang/shared/records/feedback';
import { codesOf, feedbackCategories, feedbackComplexities, feedbackTargets } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { clockView } from '../../foundation/clock/clock-view';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { actionViews, fieldViews } from '../../foundation/records/record-views';
import { notFound } from '../../foundation/refusals/refusal';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Timelines } from '../../messages/notes/timeline.service';
import { Notices } from '../../messages/notices/notices.service';
import { RecordAccess } from '../../records/record-access';
import { Regions } from '../../directory/regions/regions.service';
import { Feedback } from './feedback.entity';
import { feedbackKind } from './feedback-kind';
import { FeedbackQueue } from './feedback-queue';
import { FeedbackSecrets } from './feedback-secrets';
import { feedbackRecord, recordType, targetOf } from './feedback.record';
import { SenderPage } from './sender-page.service';

/** Feedback as those who handle it see it, and a line of it for its sender. */
@Injectable()
export class FeedbackPage {
  constructor(
    @InjectRepository(Feedback) private readonly stored: Repository<Feedback>,
    private readonly clock: Clock,
    private readonly queue: FeedbackQueue,
    private readonly secrets: FeedbackSecrets,
    private readonly senders: SenderPage,
    private readonly access: RecordAccess,
    private readonly timelines: Timelines,
    private readonly notices: Notices,
    private readonly organizations: Organizations,
    private readonly regions: Regions,
    private readonly readable: ReadableRows,
  ) {}

  async page(account: Account, query: FeedbackQuery): Promise<Page<Readable<FeedbackRow>>> {
    const { rows, nextCursor } = await this.queue.page(this.askOf(account), query);
    const items = this.readable.of('feedback', rows, await this.rowViewer(rows));
    return nextCursor ? { items, nextCursor } : { items };
  }

  async counts(account: Account): Promise<Record<FeedbackTab, number>> {
    const ask = this.askOf(account);
    const entries = codesOf(feedbackTabs).map(
      async (view) => [view, await this.queue.count(ask, view)] as const,
    );
    return Object.fromEntries(await Promise.all(entries)) as Record<FeedbackTab, number>;
  }

  async open(account: Account, id: string): Promise<FeedbackRecord> {
    const row = await this.access.open(feedbackRecord, account, id, 'feedback.read');
    const rowView = (await this.rowViewer([row]))(row);
    const target = targetOf(row);
    const facts = await feedbackKind.factsOf(this.stored.manager, row, account);
    const seenAs = { applicant: 'feedbackContent', colleague: 'feedbackContent' } as const;
    const subject = { recordType, recordId: id, words: feedbackLifecycle.actions, seenAs };
    const timeline = await this.timelines.forStaff(subject, account.role);
    return {
      ...rowView,
      personal: fieldViews(account.role, this.secrets.personal(row)),
      facts: factsOfFeedback(row),
      timeline,
      actions: actionViews(feedbackLifecycle, row.state, facts, account, target),
      may: { reveal: can(account, 'feedback.reveal', target) },
    };
  }

  reveal(account: Account, id: string, form: RevealForm): Promise<RevealedView> {
    const valuesOf = (row: Feedback) => this.secrets.personal(row);
    return this.access.reveal(feedbackRecord, account, id, 'feedback.reveal', form, valuesOf);
  }

  async mine(account: Account): Promise<Readable<MatterSummary>[]> {
    const where = { ownerId: account.id };
    const rows = await this.stored.find({
      where,
      order: { createdAt: 'DESC' },
      take: shownAtMost.ownMatters,
    });
    const unread = await this.notices.unreadRecords(account, recordType);
    return this.readable.ofAll('feedback', rows, async (row) => {
      const { publicLabel, tone } = feedbackLifecycle.states[row.state];
      const { what, byWhom, byDate } = await this.senders.next(row);
      return {
        kind: 'feedback' as const,
        id: row.id,
        number: row.number,
        title: feedbackKinds[row.kind].label,
        draft: false,
        stateLabel: publicLabel,
        tone,
        nextStep: what,
        byWhom,
        byDate,
        needsMe: false,
        updatedAt: row.updatedAt.toISOString(),
        unread: unread.has(row.id),
      };
    });
  }

  private askOf(account: Account) {
    const scope = scopeOf(account, 'feedback.read');
    if (!scope) throw notFound();
    return { scope, account, now: this.clock.now() };
  }

  private async rowViewer(rows: readonly Feedback[]) {
    const names = await this.organizations.namesOf(
      rows.flatMap(({ aboutOrganizationId }) => aboutOrganizationId ?? []),
    );
    const regions = await this.regions.namesOf(rows.map(({ regionCode }) => regionCode));
    return (row: Feedback): FeedbackRow => {
      const { label, tone } = feedbackLifecycle.states[row.state];
      return {
        id: row.id,
        number: row.number,
        version: row.version,
        kindLabel: feedbackKinds[row.kind].label,
        urgent: feedbackKinds[row.kind].toCounty,
        targetLabel: feedbackTargets[row.target],
        organizationName: names.get(row.aboutOrganizationId ?? '') ?? null,
        handledByCounty: row.organizationId === null,
        state: { code: row.state, label, tone },
        nextAction: feedbackRecords.next[row.state].staff,
        clock: clockView(row, this.clock.now()),
        regionName: regions.get(row.regionCode) ?? '',
        anonymous: row.anonymous,
        sentAt: row.createdAt.toISOString(),
      };
    };
  }
}

function factsOfFeedback({ anonymous, category, complexity, timesReopened }: Feedback) {
  const labels: Readonly<Record<string, string>> = { ...feedbackCategories, ...feedbackComplexities };
  return [
    { label: '署名', value: anonymous ? '匿名' : '已登录' },
    ...(category ? [{ label: '类型', value: labels[category] ?? category }] : []),
    ...(complexity ? [{ label: '难易', value: labels[complexity] ?? complexity }] : []),
    ...(timesReopened ? [{ label: '重办', value: `${timesReopened}次` }] : []),
  ];
}
