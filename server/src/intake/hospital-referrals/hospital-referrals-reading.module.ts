import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferralOfApplication } from '../applications/referral-of-application';
import { HospitalReferral } from './hospital-referral.entity';
import { ReferralSecrets } from './referral-secrets';
import { ReferralsReader } from './referrals-reader';

/** What applications, which stand below, are given of referrals. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HospitalReferral])],
  providers: [ReferralSecrets, { provide: ReferralOfApplication, useClass: ReferralsReader }],
  exports: [TypeOrmModule, ReferralSecrets, ReferralOfApplication],
})
export class HospitalReferralsReadingModule {}
