import type { Target } from '@jingkang/shared/access/scope';
import {
  type AgreementAction,
  type AgreementFacts,
  agreementSettled,
  type AgreementState,
} from '@jingkang/shared/lifecycles/agreement';
import { agreementRecords } from '@jingkang/shared/records/agreements';
import type { StoredRecord } from '../common/stored-record';
import { Agreement } from './agreement.entity';

export const recordType = agreementRecords.name;

export const agreementRecord = {
  recordType,
  lifecycle: agreementRecords.lifecycle,
  entity: Agreement,
  ended: agreementSettled,
  waiting: [],
  targetOf: ({ ownerId, organizationId, regionCode }: Agreement): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  }),
  followersOf: ({ ownerId }: Agreement): string[] => (ownerId ? [ownerId] : []),
  handler: null,
  heldBy: null,
  grownFrom: 'case_id',
  parts: [],
  hashed: null,
} as const satisfies StoredRecord<Agreement, AgreementState, AgreementAction, AgreementFacts>;
