import type { Target } from '@jingkang/shared/access/scope';
import {
  type FeedbackAction,
  feedbackEnded,
  type FeedbackFacts,
  feedbackOpen,
  type FeedbackState,
} from '@jingkang/shared/lifecycles/feedback';
import { feedbackRecords } from '@jingkang/shared/records/feedback';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { Feedback } from './feedback.entity';

export const recordType = feedbackRecords.name;
const open: readonly FeedbackState[] = feedbackOpen;

/** Those complained of are barred from it (§11). */
export const feedbackRecord = {
  recordType,
  lifecycle: feedbackRecords.lifecycle,
  entity: Feedback,
  ended: feedbackEnded,
  waiting: [],
  targetOf,
  followersOf: ({ ownerId }: Feedback): string[] => (ownerId ? [ownerId] : []),
  derived: (state: FeedbackState) => ({ open: open.includes(state) }),
  handler: null,
  heldBy: null,
  grownFrom: null,
  parts: [],
  hashed: null,
} as const satisfies StoredRecord<Feedback, FeedbackState, FeedbackAction, FeedbackFacts>;

export function targetOf(row: Feedback): Target {
  return {
    ownerIds: row.ownerId ? [row.ownerId] : [],
    organizationId: row.organizationId ?? undefined,
    regionCode: row.regionCode,
    barred: { accountIds: [], organizationIds: barredOrganizations(row) },
  };
}

export function barredOrganizations({ subjectBarred, aboutOrganizationId }: Feedback): string[] {
  return subjectBarred && aboutOrganizationId ? [aboutOrganizationId] : [];
}
