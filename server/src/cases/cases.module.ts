import { Module } from '@nestjs/common';
import { AllocationsWritingModule } from '../allocations/allocations-writing.module';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { AttachmentsModule } from '../attachments/attachments.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { MessagesModule } from '../messages/messages.module';
import { NoticesModule } from '../notices/notices.module';
import { RecordsModule } from '../records/records.module';
import { AnsweredConsentsModule } from './answered-consents.module';
import { AllocationChoice } from './allocation-choice.service';
import { CaseActions } from './case-actions.service';
import { CaseActionsController } from './case-actions.controller';
import { CaseActs } from './case-acts';
import { CaseAllocations } from './case-allocations.service';
import { CaseDesk } from './case-desk.service';
import { CaseFiles } from './case-files.service';
import { CaseRecords } from './case-records.service';
import { CaseRows } from './case-rows';
import { CaseTimeline } from './case-timeline.service';
import { CasesController } from './cases.controller';
import { CasesRepository } from './cases.repository';
import { Cases } from './cases.service';
import { CasesWritingModule } from './cases-writing.module';
import { HospitalAssessments } from './hospital-assessments.service';
import { StoppedInstitutions } from './stopped-institutions.service';
import { Waiting } from './waiting.service';
import { WishReviews } from './wish-reviews.service';
import { HeldCases } from './held-cases';

@Module({
  imports: [
    AllocationsWritingModule,
    AnsweredConsentsModule,
    AssessmentsWritingModule,
    AttachmentsModule,
    CasesWritingModule,
    ConsentsWritingModule,
    InstitutionsModule,
    IntakeModule,
    MessagesModule,
    NoticesModule,
    RecordsModule,
  ],
  controllers: [CasesController, CaseActionsController],
  providers: [
    AllocationChoice,
    CaseActions,
    CaseActs,
    CaseAllocations,
    CaseDesk,
    CaseFiles,
    CaseRecords,
    CaseRows,
    CaseTimeline,
    Cases,
    HeldCases,
    CasesRepository,
    HospitalAssessments,
    StoppedInstitutions,
    Waiting,
    WishReviews,
  ],
  exports: [StoppedInstitutions, Waiting],
})
export class CasesModule {}
