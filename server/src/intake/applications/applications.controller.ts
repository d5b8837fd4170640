import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import type { Account } from '@jingkang/shared/access/scope';
import type {
  ApplicationRecord,
  ApplicationTab,
  CreatedApplicationView,
  DraftSavedView,
  DraftView,
  QueuePage,
  QueueRow,
} from '@jingkang/shared/api/applications';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { ActionAnswer, AttachmentView, RevealedView } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import {
  CreateApplicationForm,
  RecordConsentEvidenceForm,
  ReminderForm,
  SaveDraftForm,
} from '@jingkang/shared/forms/application-steps';
import { NoteForm } from '@jingkang/shared/forms/any-record';
import { ApplicationQuery } from '@jingkang/shared/forms/queries';
import { RevealForm } from '@jingkang/shared/forms/reveal';
import { ReviewForm } from '@jingkang/shared/forms/review';
import { SearchForm } from '@jingkang/shared/forms/search';
import { Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import {
  DraftBody,
  FormBody,
  FormQuery,
  IdempotencyKeyHeader,
} from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { FilePart, TakesFile, type UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { Drafts } from './drafts/drafts.service';
import { ApplicationFiles } from './files.service';
import { Queue } from './queue/queue.service';
import { ApplicationAccess } from './application-access.service';
import { Reviews } from './review/reviews.service';

@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly queue: Queue,
    private readonly records: ApplicationAccess,
    private readonly reviews: Reviews,
    private readonly files: ApplicationFiles,
  ) {}

  @Post()
  @Permit('application.create')
  create(
    @CurrentAccount() account: Account,
    @FormBody(CreateApplicationForm) form: CreateApplicationForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<CreatedApplicationView> {
    return this.drafts.create(account, form, key);
  }

  @Get()
  @Permit('application.read')
  list(
    @CurrentAccount() account: Account,
    @FormQuery(ApplicationQuery) query: ApplicationQuery,
  ): Promise<QueuePage> {
    return this.queue.page(account, query);
  }

  @Get('counts')
  @Permit('application.read')
  counts(@CurrentAccount() account: Account): Promise<ViewCounts<ApplicationTab>> {
    return this.queue.counts(account);
  }

  @Post('searches')
  @HttpCode(200)
  @Permit('application.search')
  search(
    @CurrentAccount() account: Account,
    @FormBody(SearchForm) form: SearchForm,
  ): Promise<{ items: Readable<QueueRow>[] }> {
    return this.queue.search(account, form);
  }

  @Get(':id')
  @Permit('application.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<ApplicationRecord> {
    return this.records.open(account, id);
  }

  @Get(':id/draft')
  @Permit('application.saveDraft')
  draft(@CurrentAccount() account: Account, @Param('id') id: string): Promise<DraftView> {
    return this.drafts.view(account, id);
  }

  @Put(':id/draft')
  @Permit('application.saveDraft')
  save(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @DraftBody(SaveDraftForm) form: SaveDraftForm,
  ): Promise<DraftSavedView> {
    return this.drafts.save(account, id, form);
  }

  @Delete(':id/draft')
  @HttpCode(204)
  @Permit('application.discard')
  discard(@CurrentAccount() account: Account, @Param('id') id: string): Promise<void> {
    return this.drafts.discard(account, id);
  }

  @Post(':id/attachments')
  @TakesFile()
  @Permit('application.saveDraft')
  attach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FilePart() file: UploadedFile,
  ): Promise<AttachmentView> {
    return this.files.add(account, id, file);
  }

  @Put(':id/review')
  @Permit('application.review')
  review(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReviewForm) form: ReviewForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.reviews.save(account, id, form);
  }

  @Post(':id/consents')
  @HttpCode(200)
  @Permit('application.review')
  consent(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RecordConsentEvidenceForm) form: RecordConsentEvidenceForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.records.recordConsent(account, id, form);
  }

  @Post(':id/reveals')
  @HttpCode(200)
  @Permit('application.reveal')
  reveal(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RevealForm) form: RevealForm,
  ): Promise<RevealedView> {
    return this.records.reveal(account, id, form);
  }

  @Post(':id/notes')
  @HttpCode(204)
  @Permit('application.note')
  note(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(NoteForm) form: NoteForm,
  ): Promise<void> {
    return this.records.note(account, id, form);
  }

  @Post(':id/reminders')
  @HttpCode(204)
  @Permit('application.remind')
  remind(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReminderForm) form: ReminderForm,
  ): Promise<void> {
    return this.records.remind(account, id, form);
  }
}
