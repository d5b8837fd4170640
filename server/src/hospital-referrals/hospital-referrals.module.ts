import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { MessagesModule } from '../messages/messages.module';
import { NoticesModule } from '../notices/notices.module';
import { RecordsModule } from '../records/records.module';
import { RegionsModule } from '../regions/regions.module';
import { GrownReferrals } from './grown-referrals';
import { HeldReferrals } from './held-referrals';
import { HospitalReferralsController } from './hospital-referrals.controller';
import { Receipts } from './receipts.service';
import { ReferralDesk } from './referral-desk';
import { ReferralDrafts } from './referral-drafts.service';
import { ReferralFiles } from './referral-files.service';
import { ReferralKind } from './referral-kind';
import { ReferralNotices } from './referral-notices.service';
import { ReferralQueue } from './referral-queue';
import { ReferralRows } from './referral-rows';
import { ReferralViews } from './referral-views.service';
import { ReferralWords } from './referral-words.service';
import { Referrals } from './referrals.service';
import { HospitalReferralsReadingModule } from './hospital-referrals-reading.module';

@Module({
  imports: [
    AttachmentsModule,
    InstitutionsModule,
    IntakeModule,
    MessagesModule,
    NoticesModule,
    RecordsModule,
    HospitalReferralsReadingModule,
    RegionsModule,
  ],
  controllers: [HospitalReferralsController],
  providers: [
    GrownReferrals,
    HeldReferrals,
    Receipts,
    ReferralDesk,
    ReferralDrafts,
    ReferralFiles,
    ReferralKind,
    ReferralNotices,
    ReferralQueue,
    ReferralRows,
    ReferralViews,
    ReferralWords,
    Referrals,
  ],
  exports: [ReferralDrafts],
})
export class HospitalReferralsModule {}
