import type { Target } from '@jingkang/shared/access/scope';
import {
  type CaseAction,
  caseAwaitingConsent,
  type CaseFacts,
  caseOpen,
  type CaseState,
  caseWithoutClock,
} from '@jingkang/shared/lifecycles/case';
import { caseRecords } from '@jingkang/shared/records/cases';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { Case } from './case.entity';

export const recordType = caseRecords.name;
const open: readonly CaseState[] = caseOpen;

export const caseRecord = {
  recordType,
  lifecycle: caseRecords.lifecycle,
  entity: Case,
  ended: caseWithoutClock,
  waiting: caseAwaitingConsent,
  /** After a withdrawal of consent nobody but the person reaches it. */
  targetOf: ({ ownerId, organizationId, regionCode, accessEnded }: Case): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    ...(accessEnded ? {} : { organizationId, regionCode }),
  }),
  followersOf: ({ ownerId }: Case): string[] => (ownerId ? [ownerId] : []),
  derived: (state: CaseState) => ({ open: open.includes(state) }),
  handler: 'assignee_id',
  heldBy: 'assigneeId',
  // From a made-up application: its person is made up too, whoever went on with it.
  grownFrom: 'application_id',
  parts: [],
  hashed: null,
} as const satisfies StoredRecord<Case, CaseState, CaseAction, CaseFacts>;
