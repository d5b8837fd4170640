import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { CasesModule } from '../cases/cases.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { ApplicationsModule } from '../../intake/applications/applications.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { SigningModule } from '../signing/signing.module';
import { AssessmentActions } from './assessment-actions.service';
import { AssessmentActionsController } from './assessment-actions.controller';
import { AssessmentChecks } from './assessment-checks.service';
import { AssessmentAccess } from './assessment-access.service';
import { AssessmentFiles } from './assessment-files.service';
import { AssessmentEdits } from './editing/assessment-edits.service';
import { AssessmentMerging } from './editing/assessment-merging.service';
import { AssessmentResults } from './assessment-results.service';
import { AssessmentSaving } from './editing/assessment-saving.service';
import { AssessmentPage } from './assessment-page.service';
import { AssessmentsController } from './assessments.controller';
import { Assessments } from './assessments.service';
import { AssessmentsWritingModule } from './assessments-writing.module';
import { MyAssessmentsController } from './scales/my-assessments.controller';
import { MyAssessments } from './scales/my-assessments.service';
import { ScalesController } from './scales/scales.controller';
import { TrendsController } from './scales/trends.controller';
import { Trends } from './scales/trends.service';
import { HeldAssessments } from './held-assessments';
import { AssessmentForPerson } from './assessment-for-person';

@Module({
  imports: [
    AssessmentsWritingModule,
    AttachmentsModule,
    CasesModule,
    InstitutionsModule,
    ApplicationsModule,
    NoticesModule,
    SigningModule,
  ],
  controllers: [
    AssessmentsController,
    AssessmentActionsController,
    MyAssessmentsController,
    ScalesController,
    TrendsController,
  ],
  providers: [
    AssessmentActions,
    AssessmentChecks,
    AssessmentAccess,
    AssessmentFiles,
    AssessmentForPerson,
    AssessmentEdits,
    AssessmentMerging,
    AssessmentResults,
    AssessmentSaving,
    AssessmentPage,
    Assessments,
    HeldAssessments,
    MyAssessments,
    Trends,
  ],
  exports: [AssessmentChecks, MyAssessments],
})
export class AssessmentsModule {}
