import type { Target } from '@jingkang/shared/access/scope';
import { caseWithInstitution } from '@jingkang/shared/lifecycles/case';
import {
  type ConsentAction,
  type ConsentFacts,
  consentOpen,
  consentSettled,
  type ConsentState,
} from '@jingkang/shared/lifecycles/consent';
import { consentRecords } from '@jingkang/shared/records/consents';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { CaseConsent } from './case-consent.entity';

export const recordType = consentRecords.name;

export const consentRecord = {
  recordType,
  lifecycle: consentRecords.lifecycle,
  entity: CaseConsent,
  ended: consentSettled,
  waiting: [],
  targetOf: ({ ownerId, organizationId, regionCode }: CaseConsent): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  }),
  followersOf: ({ ownerId }: CaseConsent): string[] => (ownerId ? [ownerId] : []),
  handler: '(SELECT c.assignee_id FROM cases c WHERE c.id = case_consents.case_id)',
  heldBy: null,
  grownFrom: 'case_id',
  parts: [],
  hashed: null,
  inCase: {
    ends: [{ by: 'cancel', from: consentOpen }],
    endsAlsoWith: [],
    followsOwner: true,
    followsHandler: true,
    begun: { by: 'consent.request', while: caseWithInstitution },
  },
} as const satisfies StoredRecord<CaseConsent, ConsentState, ConsentAction, ConsentFacts>;
