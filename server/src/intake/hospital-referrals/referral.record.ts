import type { Target } from '@jingkang/shared/access/scope';
import {
  hospitalReferralLifecycle,
  type HospitalReferralAction,
  hospitalReferralEnded,
  type HospitalReferralFacts,
  type HospitalReferralState,
  hospitalReferralWaiting,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { hospitalReferralRecords } from '@jingkang/shared/records/hospital-referrals';
import { hashedForm } from '../../foundation/crypto/person-hash';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { isOpen, targetFor } from './views/referral-sides';
import { HospitalReferral } from './hospital-referral.entity';

export const recordType = hospitalReferralRecords.name;

export const referralRecord = {
  recordType,
  lifecycle: hospitalReferralRecords.lifecycle,
  entity: HospitalReferral,
  ended: hospitalReferralEnded,
  waiting: hospitalReferralWaiting,
  targetOf: (row: HospitalReferral, action: HospitalReferralAction): Target =>
    targetFor(
      hospitalReferralLifecycle.actions[action].by === 'hospitalReferral.write' ? 'hospital' : 'receiver',
      row,
    ),
  followersOf: (): string[] => [],
  derived: (state: HospitalReferralState) => ({ open: isOpen({ state }) }),
  // Whether someone has been discharged is known to the colleague of the hospital who referred.
  handler: "CASE WHEN clock = 'plannedDischarge' THEN created_by_id END",
  fellowsAt: "CASE WHEN clock = 'plannedDischarge' THEN hospital_id END",
  heldBy: 'createdById',
  grownFrom: null,
  parts: [],
  hashed: hashedForm,
} as const satisfies StoredRecord<
  HospitalReferral,
  HospitalReferralState,
  HospitalReferralAction,
  HospitalReferralFacts
>;
