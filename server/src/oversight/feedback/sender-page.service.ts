import type { FeedbackForSender } from '@jingkang/shared/api/feedback';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import { feedbackLifecycle, feedbackKinds } from '@jingkang/shared/lifecycles/feedback';
import { refusalsOf } from '@jingkang/shared/lifecycles/lifecycle';
import { feedbackPublicly, feedbackRecords } from '@jingkang/shared/records/feedback';
import { Injectable } from '@nestjs/common';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Timelines } from '../../messages/notes/timeline.service';
import type { Feedback } from './feedback.entity';
import { FeedbackSecrets } from './feedback-secrets';
import { recordType } from './feedback.record';

/** A feedback as its sender follows it, signed in or by the query code. */
@Injectable()
export class SenderPage {
  constructor(
    private readonly secrets: FeedbackSecrets,
    private readonly timelines: Timelines,
    private readonly organizations: Organizations,
  ) {}

  async of(row: Feedback): Promise<FeedbackForSender> {
    const { publicLabel, tone } = feedbackLifecycle.states[row.state];
    const subject = { recordType, recordId: row.id, words: feedbackLifecycle.actions };
    const timeline = await this.timelines.forPublic(subject);
    const facts = { actorIsSubject: false, timesReopened: row.timesReopened };
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      kindLabel: feedbackKinds[row.kind].label,
      content: this.secrets.content(row),
      stateLabel: publicLabel,
      tone,
      next: await this.next(row),
      timeline: timeline.map(({ at, label, message }) => ({ at, label, message })),
      canReopen: refusalsOf(feedbackLifecycle, 'reopen', row.state, facts).length === 0,
    };
  }

  async next(row: Feedback): Promise<FeedbackForSender['next']> {
    const step = feedbackRecords.next[row.state];
    const handler = row.organizationId
      ? (await this.organizations.find(row.organizationId))?.name
      : '区县民政部门';
    return {
      what: feedbackPublicly(row.state, row.timesReopened),
      byWhom: step.by ? (handler ?? '区县民政部门') : null,
      byDate: row.dueAt ? dueOn(row.dueAt) : null,
    };
  }
}
