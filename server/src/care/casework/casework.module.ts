import { Module } from '@nestjs/common';
import { AllocationsWritingModule } from '../allocations/allocations-writing.module';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { ApplicationsModule } from '../../intake/applications/applications.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { RecordsModule } from '../../records/records.module';
import { AnsweredConsentsModule } from './answered-consents/answered-consents.module';
import { AllocationChoice } from './choice/allocation-choice.service';
import { CaseActions } from './case-actions.service';
import { CaseActionsController } from './case-actions.controller';
import { CasePerformer } from '../cases/case-performer';
import { CaseAllocations } from './choice/case-allocations.service';
import { CaseAccess } from './case-access.service';
import { CaseFiles } from './case-files.service';
import { CasePage } from './case-page.service';
import { CaseRows } from './lists/case-rows';
import { CaseTimeline } from './case-timeline.service';
import { CasesController } from './cases.controller';
import { CasesRepository } from './lists/cases.repository';
import { Cases } from './lists/cases.service';
import { CasesModule } from '../cases/cases.module';
import { HospitalAssessments } from './hospital-assessments.service';
import { StoppedInstitutions } from './choice/stopped-institutions.service';
import { Waiting } from './waiting/waiting.service';
import { WishReviews } from './waiting/wish-reviews.service';
import { HeldCases } from '../cases/held-cases';

@Module({
  imports: [
    AllocationsWritingModule,
    AnsweredConsentsModule,
    AssessmentsWritingModule,
    AttachmentsModule,
    CasesModule,
    ConsentsWritingModule,
    InstitutionsModule,
    ApplicationsModule,
    NotesModule,
    NoticesModule,
    RecordsModule,
  ],
  controllers: [CasesController, CaseActionsController],
  providers: [
    AllocationChoice,
    CaseActions,
    CasePerformer,
    CaseAllocations,
    CaseAccess,
    CaseFiles,
    CasePage,
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
export class CaseworkModule {}
