import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module';
import { EnrolmentsController } from './accounts/enrolments.controller';
import { InvitationsController } from './accounts/invitations.controller';
import { OwnAccountController } from './accounts/own-account.controller';
import { SessionsController } from './accounts/sessions.controller';
import { StaffController } from './accounts/staff.controller';
import { AgreementActionsController } from './agreements/agreement-actions.controller';
import { AgreementsController } from './agreements/agreements.controller';
import { AgreementsModule } from './agreements/agreements.module';
import { MyAgreementsController } from './agreements/my-agreements.controller';
import { AssessmentActionsController } from './assessments/assessment-actions.controller';
import { AssessmentsController } from './assessments/assessments.controller';
import { AssessmentsModule } from './assessments/assessments.module';
import { MyAssessmentsController } from './assessments/my-assessments.controller';
import { ScalesController } from './assessments/scales.controller';
import { TrendsController } from './assessments/trends.controller';
import { AuditController } from './audit/audit.controller';
import { AuditModule } from './audit/audit.module';
import { AllocationsController } from './allocations/allocations.controller';
import { AllocationsModule } from './allocations/allocations.module';
import { CaseActionsController } from './cases/case-actions.controller';
import { CasesController } from './cases/cases.controller';
import { CasesModule } from './cases/cases.module';
import { ConsentActionsController } from './consents/consent-actions.controller';
import { ConsentsController } from './consents/consents.controller';
import { ConsentsModule } from './consents/consents.module';
import { MyConsentsController } from './consents/my-consents.controller';
import { RefusalFilter } from './common/refusal-filter';
import { SessionGuard } from './common/session-guard';
import { HospitalReferralsController } from './hospital-referrals/hospital-referrals.controller';
import { HospitalReferralsModule } from './hospital-referrals/hospital-referrals.module';
import { InstitutionsController } from './institutions/institutions.controller';
import { InstitutionsModule } from './institutions/institutions.module';
import { ApplicationActionsController } from './intake/application-actions.controller';
import { ApplicationsController } from './intake/applications.controller';
import { AttachmentsController } from './intake/attachments.controller';
import { IntakeModule } from './intake/intake.module';
import { MattersController } from './matters/matters.controller';
import { MattersModule } from './matters/matters.module';
import { NeedReportsController } from './need-reports/need-reports.controller';
import { NeedReportsModule } from './need-reports/need-reports.module';
import { NoticesController } from './notices/notices.controller';
import { NoticesModule } from './notices/notices.module';
import { describeControllers } from './openapi/document';
import { FeedbackController } from './oversight/feedback.controller';
import { OversightModule } from './oversight/oversight.module';
import { OverviewController } from './overview/overview.controller';
import { OverviewModule } from './overview/overview.module';
import { type Parts, PlatformModule } from './platform/platform.module';
import { HolidaysController } from './regions/holidays.controller';
import { RegionsController } from './regions/regions.controller';
import { RegionsModule } from './regions/regions.module';
import { SiteController } from './site/site.controller';
import { SiteModule } from './site/site.module';
import { TemplatesController } from './templates/templates.controller';
import { TemplatesModule } from './templates/templates.module';
import { TimedModule } from './timed/timed.module';

/** In the order of the document: what the public needs first. */
describeControllers([
  SiteController,
  RegionsController,
  HolidaysController,
  InstitutionsController,
  SessionsController,
  OwnAccountController,
  EnrolmentsController,
  ApplicationsController,
  ApplicationActionsController,
  AttachmentsController,
  NeedReportsController,
  HospitalReferralsController,
  FeedbackController,
  MattersController,
  MyConsentsController,
  MyAgreementsController,
  MyAssessmentsController,
  NoticesController,
  CasesController,
  CaseActionsController,
  TrendsController,
  AllocationsController,
  AssessmentsController,
  AssessmentActionsController,
  ScalesController,
  ConsentsController,
  ConsentActionsController,
  AgreementsController,
  AgreementActionsController,
  TemplatesController,
  StaffController,
  InvitationsController,
  AuditController,
  OverviewController,
]);

@Module({})
export class AppModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(parts),
        AccountsModule,
        AgreementsModule,
        AllocationsModule,
        AssessmentsModule,
        AuditModule,
        CasesModule,
        HospitalReferralsModule,
        ConsentsModule,
        InstitutionsModule,
        IntakeModule,
        MattersModule,
        NeedReportsModule,
        NoticesModule,
        OversightModule,
        OverviewModule,
        RegionsModule,
        SiteModule,
        TemplatesModule,
        TimedModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
