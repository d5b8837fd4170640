import type { Account } from '@jingkang/shared/access/scope';
import type { FeedbackAction, FeedbackFacts, FeedbackState } from '@jingkang/shared/lifecycles/feedback';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../../records/perform';
import type { Feedback } from './feedback.entity';
import { barredOrganizations, feedbackRecord } from './feedback.record';

/** How a feedback moves. Those complained of are barred from it (§11). */
export const feedbackKind: RecordKind<Feedback, FeedbackState, FeedbackAction, FeedbackFacts> = {
  ...feedbackRecord,
  factsOf: async (_: EntityManager, row: Feedback, account: Account | undefined) => ({
    actorIsSubject: isSubject(row, account),
    timesReopened: row.timesReopened,
  }),
};

function isSubject(row: Feedback, account: Account | undefined): boolean {
  return account?.organizationId !== undefined && barredOrganizations(row).includes(account.organizationId);
}
