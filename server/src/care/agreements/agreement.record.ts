import type { Target } from '@jingkang/shared/access/scope';
import {
  type AgreementAction,
  agreementDraft,
  type AgreementFacts,
  agreementSent,
  agreementSettled,
  agreementShown,
  type AgreementState,
} from '@jingkang/shared/lifecycles/agreement';
import { caseToSign } from '@jingkang/shared/lifecycles/case';
import { agreementRecords } from '@jingkang/shared/records/agreements';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { Agreement } from './agreement.entity';

const shown: readonly AgreementState[] = agreementShown;
/** Drafts were once ended like what was sent: the text that a sending fixes tells them apart. */
export const isShown = ({ state, textHash }: Pick<Agreement, 'state' | 'textHash'>): boolean =>
  shown.includes(state) && textHash !== null;

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
  inCase: {
    ends: [
      { by: 'drop', from: agreementDraft },
      { by: 'end', from: agreementSent },
    ],
    // It was agreed on the assessment before: it is agreed anew after the next one.
    endsAlsoWith: ['propose-hospital-assessment'],
    followsOwner: true,
    followsHandler: false,
    begun: { by: 'agreement.prepare', while: caseToSign },
  },
} as const satisfies StoredRecord<Agreement, AgreementState, AgreementAction, AgreementFacts>;
