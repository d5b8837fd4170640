import { Module } from '@nestjs/common';
import { ReferralSecrets } from './referral-secrets';
import { ReferralsReader } from './referrals-reader';

/** What the intake needs of referrals; the referrals themselves need the intake. */
@Module({ providers: [ReferralSecrets, ReferralsReader], exports: [ReferralSecrets, ReferralsReader] })
export class HospitalReferralsReadingModule {}
