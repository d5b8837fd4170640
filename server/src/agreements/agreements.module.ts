import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { AssessmentsModule } from '../assessments/assessments.module';
import { AttachmentsModule } from '../attachments/attachments.module';
import { CasesWritingModule } from '../cases/cases-writing.module';
import { ConsentsModule } from '../consents/consents.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { NoticesModule } from '../notices/notices.module';
import { SigningModule } from '../signing/signing.module';
import { TemplatesModule } from '../templates/templates.module';
import { AgreementActionsController } from './agreement-actions.controller';
import { AgreementActions } from './agreement-actions.service';
import { AgreementActs } from './agreement-acts.service';
import { AgreementChecks } from './agreement-checks.service';
import { AgreementDesk } from './agreement-desk.service';
import { AgreementDocuments } from './agreement-documents.service';
import { AgreementDrafts } from './agreement-drafts.service';
import { AgreementFiles } from './agreement-files.service';
import { AgreementForPerson } from './agreement-for-person';
import { AgreementKind } from './agreement-kind';
import { AgreementSecrets } from './agreement-secrets';
import { AgreementTexts } from './agreement-texts.service';
import { Agreement } from './agreement.entity';
import { AgreementViews } from './agreement-views.service';
import { AgreementsController } from './agreements.controller';
import { Countersigning } from './countersigning.service';
import { EvidenceCheck } from './evidence-check.service';
import { MyAgreementsController } from './my-agreements.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([Agreement]),
    AssessmentsModule,
    AssessmentsWritingModule,
    AttachmentsModule,
    CasesWritingModule,
    ConsentsModule,
    ConsentsWritingModule,
    InstitutionsModule,
    IntakeModule,
    NoticesModule,
    SigningModule,
    TemplatesModule,
  ],
  controllers: [AgreementsController, AgreementActionsController, MyAgreementsController],
  providers: [
    AgreementActions,
    AgreementActs,
    AgreementChecks,
    AgreementDesk,
    AgreementDocuments,
    AgreementDrafts,
    AgreementFiles,
    AgreementForPerson,
    AgreementKind,
    AgreementSecrets,
    AgreementTexts,
    AgreementViews,
    Countersigning,
    EvidenceCheck,
  ],
})
export class AgreementsModule {}
