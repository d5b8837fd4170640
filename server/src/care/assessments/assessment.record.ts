import type { Target } from '@jingkang/shared/access/scope';
import {
  type AssessmentAction,
  assessmentEnded,
  type AssessmentFacts,
  assessmentOpen,
  type AssessmentState,
} from '@jingkang/shared/lifecycles/assessment';
import { caseToAssess } from '@jingkang/shared/lifecycles/case';
import { assessmentRecords } from '@jingkang/shared/records/assessments';
import type { StoredRecord } from '../../foundation/records/stored-record';
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
  inCase: {
    ends: [{ by: 'abandon', from: assessmentOpen }],
    endsAlsoWith: [],
    followsOwner: true,
    followsHandler: false,
    begun: { by: 'assessment.record', while: caseToAssess },
  },
} as const satisfies StoredRecord<Assessment, AssessmentState, AssessmentAction, AssessmentFacts>;
