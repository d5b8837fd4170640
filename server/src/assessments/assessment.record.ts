import type { Target } from '@jingkang/shared/access/scope';
import {
  type AssessmentAction,
  assessmentEnded,
  type AssessmentFacts,
  type AssessmentState,
} from '@jingkang/shared/lifecycles/assessment';
import { assessmentRecords } from '@jingkang/shared/records/assessments';
import type { StoredRecord } from '../common/stored-record';
import { Assessment } from './assessment.entity';

export const recordType = assessmentRecords.name;

export const assessmentRecord = {
  recordType,
  lifecycle: assessmentRecords.lifecycle,
  entity: Assessment,
  ended: assessmentEnded,
  waiting: [],
  targetOf: ({ ownerId, organizationId, regionCode }: Assessment): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  }),
  followersOf: (): string[] => [],
  handler: null,
  heldBy: 'members',
  grownFrom: 'case_id',
  parts: [],
  hashed: null,
} as const satisfies StoredRecord<Assessment, AssessmentState, AssessmentAction, AssessmentFacts>;
