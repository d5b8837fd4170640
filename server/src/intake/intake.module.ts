import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '../attachments/attachments.module';
import { InstitutionsModule } from '../institutions/institutions.module';
import { MessagesModule } from '../messages/messages.module';
import { NoticesModule } from '../notices/notices.module';
import { RecordsModule } from '../records/records.module';
import { RegionsModule } from '../regions/regions.module';
import { Application } from './application.entity';
import { ApplicationReview } from './review.entity';
import { Consent } from './consent.entity';
import { Reminder } from './reminder.entity';
import { ApplicantActions } from './applicant-actions.service';
import { ApplicationActionsController } from './application-actions.controller';
import { ApplicationKind } from './application-kind';
import { ApplicationSecrets } from './application-secrets';
import { ApplicationsController } from './applications.controller';
import { AttachmentsController } from './attachments.controller';
import { Consents } from './consents.service';
import { DraftShelf } from './draft-shelf';
import { Drafts } from './drafts.service';
import { Duplicates } from './duplicates.service';
import { ApplicationFiles } from './files.service';
import { IntakeTimed } from './intake-timed.service';
import { Mergings } from './mergings.service';
import { MergedIn } from './merged-in.service';
import { MyApplications } from './my-applications.service';
import { PaperChecks } from './paper-checks.service';
import { QueueRepository } from './queue.repository';
import { QueueRows } from './queue-rows';
import { Queue } from './queue.service';
import { RecordViews } from './record.service';
import { Records } from './records.service';
import { Reception } from './reception.service';
import { Registered } from './registered.service';
import { Reminders } from './reminders.service';
import { ReviewActions } from './review-actions.service';
import { Reviews } from './review.service';
import { Routing } from './routing.service';
import { Submission } from './submission.service';
import { GrownApplications } from './grown-applications';
import { HeldApplications } from './held-applications';

@Module({
  imports: [
    TypeOrmModule.forFeature([Application, ApplicationReview, Consent, Reminder]),
    AttachmentsModule,
    InstitutionsModule,
    MessagesModule,
    NoticesModule,
    RecordsModule,
    RegionsModule,
  ],
  controllers: [ApplicationsController, ApplicationActionsController, AttachmentsController],
  providers: [
    ApplicantActions,
    ApplicationFiles,
    ApplicationKind,
    ApplicationSecrets,
    Consents,
    DraftShelf,
    Drafts,
    Duplicates,
    GrownApplications,
    HeldApplications,
    IntakeTimed,
    MergedIn,
    Mergings,
    MyApplications,
    PaperChecks,
    Queue,
    QueueRepository,
    QueueRows,
    RecordViews,
    Records,
    Reception,
    Registered,
    Reminders,
    ReviewActions,
    Reviews,
    Routing,
    Submission,
  ],
  exports: [Duplicates, IntakeTimed, MyApplications, PaperChecks, Reception, Registered, Routing, Submission],
})
export class IntakeModule {}
