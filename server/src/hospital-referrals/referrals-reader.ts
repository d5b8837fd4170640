import { type Account, can } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnownRisk } from '../cases/case-secrets';
import { HospitalReferral } from './hospital-referral.entity';
import { sideOf, targetFor } from './referral-sides';
import { ReferralSecrets } from './referral-secrets';

/** What other modules may ask about hospital referrals. */
@Injectable()
export class ReferralsReader {
  constructor(private readonly secrets: ReferralSecrets) {}

  /** The risk a hospital told when it referred; undefined without a referral. */
  async riskOf(manager: EntityManager, referralId: string | null): Promise<KnownRisk | undefined> {
    const row = referralId ? await manager.findOneBy(HospitalReferral, { id: referralId }) : null;
    if (!row) return undefined;
    const { riskLevel, assessedOn } = this.secrets.details(row);
    if (riskLevel === undefined) return undefined;
    return { level: riskLevel, source: 'hospital_referral', on: assessedOn ?? '' };
  }

  /** The id, where this account may read the referral. */
  async readableId(
    manager: EntityManager,
    account: Account,
    referralId: string | null,
  ): Promise<string | null> {
    const row = referralId ? await manager.findOneBy(HospitalReferral, { id: referralId }) : null;
    const target = row && targetFor(sideOf(account), row);
    return target && can(account, 'hospitalReferral.read', target) ? referralId : null;
  }
}
