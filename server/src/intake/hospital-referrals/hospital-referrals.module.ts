import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { ApplicationsModule } from '../applications/applications.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { RecordsModule } from '../../records/records.module';
import { RegionsModule } from '../../directory/regions/regions.module';
import { GrownReferrals } from './grown-referrals';
import { HeldReferrals } from './held-referrals';
import { HospitalReferralsController } from './hospital-referrals.controller';
import { Receipts } from './receipts.service';
import { ReferralAccess } from './referral-access';
import { ReferralDrafts } from './referral-drafts.service';
import { ReferralFiles } from './referral-files.service';
import { ReferralKind } from './referral-kind';
import { ReferralNotices } from './referral-notices.service';
import { ReferralQueue } from './views/referral-queue';
import { ReferralRows } from './views/referral-rows';
import { ReferralPage } from './views/referral-page.service';
import { ReferralMessages } from './views/referral-messages.service';
import { Referrals } from './referrals.service';
import { HospitalReferralsReadingModule } from './hospital-referrals-reading.module';

@Module({
  imports: [
    AttachmentsModule,
    InstitutionsModule,
    ApplicationsModule,
    NotesModule,
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
    ReferralAccess,
    ReferralDrafts,
    ReferralFiles,
    ReferralKind,
    ReferralNotices,
    ReferralQueue,
    ReferralRows,
    ReferralPage,
    ReferralMessages,
    Referrals,
  ],
  exports: [ReferralDrafts],
})
export class HospitalReferralsModule {}
