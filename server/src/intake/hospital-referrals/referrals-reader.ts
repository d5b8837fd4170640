import { type Account, can } from '@jingkang/shared/access/scope';
import type { KnownRisk } from '@jingkang/shared/referrals/known-risk';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReferralOfApplication } from '../applications/referral-of-application';
import { HospitalReferral } from './hospital-referral.entity';
import { sideOf, targetFor } from './views/referral-sides';
import { ReferralSecrets } from './referral-secrets';

/** Answers applications about the referral they came in by. */
@Injectable()
export class ReferralsReader extends ReferralOfApplication {
  constructor(private readonly secrets: ReferralSecrets) {
    super();
  }

  override async riskOf(manager: EntityManager, referralId: string | null): Promise<KnownRisk | undefined> {
    const row = referralId ? await manager.findOneBy(HospitalReferral, { id: referralId }) : null;
    if (!row) return undefined;
    const { riskLevel, assessedOn } = this.secrets.details(row);
    if (riskLevel === undefined) return undefined;
    return { level: riskLevel, source: 'hospital_referral', on: assessedOn ?? '' };
  }

  override async readableId(
    manager: EntityManager,
    account: Account,
    referralId: string | null,
  ): Promise<string | null> {
    const row = referralId ? await manager.findOneBy(HospitalReferral, { id: referralId }) : null;
    const target = row && targetFor(sideOf(account), row);
    return target && can(account, 'hospitalReferral.read', target) ? referralId : null;
  }
}
