import type { Target } from '@jingkang/shared/access/scope';
import {
  hospitalReferral,
  type HospitalReferralAction,
  hospitalReferralEnded,
  type HospitalReferralFacts,
  type HospitalReferralState,
  hospitalReferralWaiting,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { type ReferralEvidence, referralFacts } from '@jingkang/shared/referrals/referral-facts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../attachments/attachments.service';
import { Clock } from '../common/clock';
import type { RecordKind } from '../common/perform';
import { HospitalReferral } from './hospital-referral.entity';
import { ReferralSecrets } from './referral-secrets';
import { isOpen, targetFor } from './referral-sides';

export const recordType = 'hospital_referrals';

/** How a hospital referral moves. */
@Injectable()
export class ReferralKind implements RecordKind<
  HospitalReferral,
  HospitalReferralState,
  HospitalReferralAction,
  HospitalReferralFacts
> {
  readonly recordType = recordType;
  readonly entity = HospitalReferral;
  readonly lifecycle = hospitalReferral;
  readonly ended = hospitalReferralEnded;
  readonly waiting = hospitalReferralWaiting;

  constructor(
    private readonly secrets: ReferralSecrets,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  targetOf = (row: HospitalReferral, action: HospitalReferralAction): Target =>
    targetFor(
      hospitalReferral.actions[action].by === 'hospitalReferral.write' ? 'hospital' : 'receiver',
      row,
    );
  followersOf = (): string[] => [];
  derived = (state: HospitalReferralState) => ({ open: isOpen({ state }) });

  factsOf = async (manager: EntityManager, row: HospitalReferral): Promise<HospitalReferralFacts> =>
    referralFacts(this.secrets.details(row), await this.evidenceOf(manager, row.id));

  async evidenceOf(manager: EntityManager, recordId: string): Promise<ReferralEvidence> {
    const papers = await this.attachments.idsOf(manager, { recordType, recordId }, 'paper_consent');
    return { papers: papers.length, today: this.clock.today() };
  }
}
