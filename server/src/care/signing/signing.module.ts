import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { ApplicationsModule } from '../../intake/applications/applications.module';
import { BundleChecks } from './bundle-checks.service';
import { RecordFiles } from './record-files.service';
import { Signings } from './signings.service';
import { SigningViews } from './signing-views.service';

const services = [BundleChecks, RecordFiles, Signings, SigningViews];

/** Signing, for consents and agreements alike. */
@Module({ imports: [AttachmentsModule, ApplicationsModule], providers: services, exports: services })
export class SigningModule {}
