import type { Account, Target } from '@jingkang/shared/access/scope';
import {
  feedback,
  type FeedbackAction,
  feedbackEnded,
  type FeedbackFacts,
  feedbackOpen,
  type FeedbackState,
} from '@jingkang/shared/lifecycles/feedback';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../common/perform';
import { Feedback } from './feedback.entity';

export const recordType = 'feedback';
const open: readonly FeedbackState[] = feedbackOpen;

/** How a feedback moves. Those complained of are barred from it (§11). */
export const feedbackKind: RecordKind<Feedback, FeedbackState, FeedbackAction, FeedbackFacts> = {
  recordType,
  entity: Feedback,
  lifecycle: feedback,
  ended: feedbackEnded,
  waiting: [],
  targetOf: targetOf,
  followersOf: ({ ownerId }) => (ownerId ? [ownerId] : []),
  derived: (state) => ({ open: open.includes(state) }),
  factsOf: async (_: EntityManager, row: Feedback, account: Account | undefined) => ({
    actorIsSubject: isSubject(row, account),
    timesReopened: row.timesReopened,
  }),
};

export function targetOf(row: Feedback): Target {
  return {
    ownerIds: row.ownerId ? [row.ownerId] : [],
    organizationId: row.organizationId ?? undefined,
    regionCode: row.regionCode,
    barred: { accountIds: [], organizationIds: barredOrganizations(row) },
  };
}

function barredOrganizations({ subjectBarred, aboutOrganizationId }: Feedback): string[] {
  return subjectBarred && aboutOrganizationId ? [aboutOrganizationId] : [];
}

function isSubject(row: Feedback, account: Account | undefined): boolean {
  return account?.organizationId !== undefined && barredOrganizations(row).includes(account.organizationId);
}
