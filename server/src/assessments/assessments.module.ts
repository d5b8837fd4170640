import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { NoticesModule } from '../notices/notices.module';
import { SigningModule } from '../signing/signing.module';
import { AssessmentActions } from './assessment-actions.service';
import { AssessmentActionsController } from './assessment-actions.controller';
import { AssessmentChecks } from './assessment-checks.service';
import { AssessmentDesk } from './assessment-desk.service';
import { AssessmentFiles } from './assessment-files.service';
import { AssessmentEdits } from './assessment-edits.service';
import { AssessmentMerging } from './assessment-merging.service';
import { AssessmentResults } from './assessment-results.service';
import { AssessmentSaving } from './assessment-saving.service';
import { AssessmentViews } from './assessment-views.service';
import { AssessmentsController } from './assessments.controller';
import { Assessments } from './assessments.service';
import { AssessmentsWritingModule } from './assessments-writing.module';
import { MyAssessmentsController } from './my-assessments.controller';
import { MyAssessments } from './my-assessments.service';
import { ScalesController } from './scales.controller';
import { TrendsController } from './trends.controller';
import { Trends } from './trends.service';
import { HeldAssessments } from './held-assessments';
import { AssessmentForPerson } from './assessment-for-person';

@Module({
  imports: [
    AssessmentsWritingModule,
    AttachmentsModule,
    CasesWritingModule,
    InstitutionsModule,
    IntakeModule,
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
    AssessmentDesk,
    AssessmentFiles,
    AssessmentForPerson,
    AssessmentEdits,
    AssessmentMerging,
    AssessmentResults,
    AssessmentSaving,
    AssessmentViews,
    Assessments,
    HeldAssessments,
    MyAssessments,
    Trends,
  ],
  exports: [AssessmentChecks, MyAssessments],
})
export class AssessmentsModule {}
