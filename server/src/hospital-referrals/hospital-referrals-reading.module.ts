import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HospitalReferral } from './hospital-referral.entity';
import { ReferralSecrets } from './referral-secrets';
import { ReferralsReader } from './referrals-reader';

/** What the intake needs of referrals; the referrals themselves need the intake. */
@Module({
  imports: [TypeOrmModule.forFeature([HospitalReferral])],
  providers: [ReferralSecrets, ReferralsReader],
  exports: [TypeOrmModule, ReferralSecrets, ReferralsReader],
})
export class HospitalReferralsReadingModule {}
