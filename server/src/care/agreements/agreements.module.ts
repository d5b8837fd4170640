import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsWritingModule } from '../assessments/assessments-writing.module';
import { AssessmentsModule } from '../assessments/assessments.module';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { CasesModule } from '../cases/cases.module';
import { ConsentsModule } from '../consents/consents.module';
import { ConsentsWritingModule } from '../consents/consents-writing.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { ApplicationsModule } from '../../intake/applications/applications.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { SigningModule } from '../signing/signing.module';
import { TemplatesModule } from '../templates/templates.module';
import { AgreementActionsController } from './agreement-actions.controller';
import { AgreementActions } from './agreement-actions.service';
import { AgreementPerformer } from './agreement-performer.service';
import { AgreementChecks } from './drafting/agreement-checks.service';
import { AgreementAccess } from './agreement-access.service';
import { AgreementDocuments } from './agreement-documents.service';
import { AgreementDrafts } from './drafting/agreement-drafts.service';
import { AgreementFiles } from './agreement-files.service';
import { AgreementForPerson } from './agreement-for-person';
import { AgreementKind } from './agreement-kind';
import { AgreementSecrets } from './agreement-secrets';
import { AgreementTexts } from './drafting/agreement-texts.service';
import { Agreement } from './agreement.entity';
import { AgreementPage } from './agreement-page.service';
import { AgreementsController } from './agreements.controller';
import { Countersigning } from './signing/countersigning.service';
import { EvidenceCheck } from './signing/evidence-check.service';
import { MyAgreementsController } from './my-agreements.controller';

@Module({
  imports: [
    TypeOrmModule.forFeature([Agreement]),
    AssessmentsModule,
    AssessmentsWritingModule,
    AttachmentsModule,
    CasesModule,
    ConsentsModule,
    ConsentsWritingModule,
    InstitutionsModule,
    ApplicationsModule,
    NoticesModule,
    SigningModule,
    TemplatesModule,
  ],
  controllers: [AgreementsController, AgreementActionsController, MyAgreementsController],
  providers: [
    AgreementActions,
    AgreementPerformer,
    AgreementChecks,
    AgreementAccess,
    AgreementDocuments,
    AgreementDrafts,
    AgreementFiles,
    AgreementForPerson,
    AgreementKind,
    AgreementSecrets,
    AgreementTexts,
    AgreementPage,
    Countersigning,
    EvidenceCheck,
  ],
})
export class AgreementsModule {}
