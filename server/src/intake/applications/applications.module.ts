import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '../../messages/attachments/attachments.module';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { RecordsModule } from '../../records/records.module';
import { RegionsModule } from '../../directory/regions/regions.module';
import { Application } from './application.entity';
import { ApplicationReview } from './review/review.entity';
import { Consent } from './review/consent.entity';
import { Reminder } from './queue/reminder.entity';
import { ApplicantActions } from './drafts/applicant-actions.service';
import { ApplicationActionsController } from './application-actions.controller';
import { ApplicationKind } from './application-kind';
import { ApplicationSecrets } from './application-secrets';
import { ApplicationsController } from './applications.controller';
import { AttachmentsController } from './attachments.controller';
import { Consents } from './review/consents.service';
import { DraftShelf } from './drafts/draft-shelf';
import { Drafts } from './drafts/drafts.service';
import { Duplicates } from './merging/duplicates.service';
import { ApplicationFiles } from './files.service';
import { IntakeTimed } from './queue/intake-timed.service';
import { Mergings } from './merging/mergings.service';
import { MergedIn } from './merging/merged-in.service';
import { MyApplications } from './drafts/my-applications.service';
import { PaperChecks } from './review/paper-checks.service';
import { QueueRepository } from './queue/queue.repository';
import { QueueRows } from './queue/queue-rows';
import { Queue } from './queue/queue.service';
import { ApplicationPage } from './application-page.service';
import { ApplicationAccess } from './application-access.service';
import { Reception } from './queue/reception.service';
import { RegisteredPeople } from './registered-people.service';
import { Reminders } from './queue/reminders.service';
import { ReviewActions } from './review/review-actions.service';
import { Reviews } from './review/reviews.service';
import { Routing } from './queue/routing.service';
import { Submission } from './drafts/submission.service';
import { GrownApplications } from './grown-applications';
import { HeldApplications } from './queue/held-applications';

@Module({
  imports: [
    TypeOrmModule.forFeature([Application, ApplicationReview, Consent, Reminder]),
    AttachmentsModule,
    InstitutionsModule,
    NotesModule,
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
    ApplicationPage,
    ApplicationAccess,
    Reception,
    RegisteredPeople,
    Reminders,
    ReviewActions,
    Reviews,
    Routing,
    Submission,
  ],
  exports: [
    Duplicates,
    IntakeTimed,
    MyApplications,
    PaperChecks,
    Reception,
    RegisteredPeople,
    Routing,
    Submission,
  ],
})
export class ApplicationsModule {}
