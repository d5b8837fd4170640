import type { Account } from '@jingkang/shared/access/scope';
import type { KnownRisk } from '@jingkang/shared/referrals/known-risk';
import type { EntityManager } from 'typeorm';

/** What applications ask of the referral they came in by. Referrals stand above applications, and are given in. */
export abstract class ReferralOfApplication {
  /** The risk a hospital told when it referred; undefined without a referral. */
  abstract riskOf(manager: EntityManager, referralId: string | null): Promise<KnownRisk | undefined>;
  /** The id, where this account may read the referral. */
  abstract readableId(
    manager: EntityManager,
    account: Account,
    referralId: string | null,
  ): Promise<string | null>;
}
