import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { CasesModule } from '../cases/cases.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { SigningModule } from '../signing/signing.module';
import { TemplatesModule } from '../templates/templates.module';
import { ConsentActionsController } from './consent-actions.controller';
import { ConsentActions } from './consent-actions.service';
import { ConsentChecks } from './consent-checks.service';
import { ConsentAccess } from './consent-access.service';
import { ConsentFiles } from './consent-files.service';
import { ConsentRequests } from './consent-requests.service';
import { ConsentPage } from './consent-page.service';
import { ConsentsController } from './consents.controller';
import { ConsentsWritingModule } from './consents-writing.module';
import { MyConsentsController } from './my-consents.controller';
import { ConsentForPerson } from './consent-for-person';

@Module({
  imports: [
    AttachmentsModule,
    CasesModule,
    ConsentsWritingModule,
    InstitutionsModule,
    NoticesModule,
    SigningModule,
    TemplatesModule,
  ],
  controllers: [ConsentsController, ConsentActionsController, MyConsentsController],
  providers: [
    ConsentActions,
    ConsentChecks,
    ConsentAccess,
    ConsentFiles,
    ConsentForPerson,
    ConsentRequests,
    ConsentPage,
  ],
  exports: [ConsentChecks],
})
export class ConsentsModule {}
