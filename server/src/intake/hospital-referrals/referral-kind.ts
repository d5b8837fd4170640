import type {
  HospitalReferralAction,
  HospitalReferralFacts,
  HospitalReferralState,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { type ReferralEvidence, referralFacts } from '@jingkang/shared/referrals/referral-facts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../../messages/attachments/attachments.service';
import { Clock } from '../../foundation/clock/clock';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { HospitalReferral } from './hospital-referral.entity';
import { ReferralSecrets } from './referral-secrets';
import { referralRecord } from './referral.record';

/** How a hospital referral moves. */
@Injectable()
export class ReferralKind
  extends kindOf(referralRecord)
  implements
    RecordKind<HospitalReferral, HospitalReferralState, HospitalReferralAction, HospitalReferralFacts>
{
  constructor(
    private readonly secrets: ReferralSecrets,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {
    super();
  }

  factsOf = async (manager: EntityManager, row: HospitalReferral): Promise<HospitalReferralFacts> =>
    referralFacts(this.secrets.details(row), await this.evidenceOf(manager, row.id));

  async evidenceOf(manager: EntityManager, recordId: string): Promise<ReferralEvidence> {
    const papers = await this.attachments.idsOf(
      manager,
      { recordType: this.recordType, recordId },
      'paper_consent',
    );
    return { papers: papers.length, today: this.clock.today() };
  }
}
