import type { Account } from '@jingkang/shared/access/scope';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { CaseRecord, CaseRow, CaseTab } from '@jingkang/shared/api/cases';
import type { AttachmentView, Page, RevealedView } from '@jingkang/shared/api/common';
import type { SuggestionView } from '@jingkang/shared/api/places';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { NoteForm } from '@jingkang/shared/forms/any-record';
import { CaseQuery } from '@jingkang/shared/forms/cases';
import { RevealForm } from '@jingkang/shared/forms/reveal';
import { Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { sendFile } from '../../foundation/http/bodies/send-file';
import { FilePart, TakesFile, type UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { AllocationChoice } from './choice/allocation-choice.service';
import { CaseAccess } from './case-access.service';
import { CaseFiles } from './case-files.service';
import { Cases } from './lists/cases.service';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    private readonly desk: CaseAccess,
    private readonly choice: AllocationChoice,
    private readonly files: CaseFiles,
  ) {}

  @Get()
  @Permit('case.read')
  page(
    @CurrentAccount() account: Account,
    @FormQuery(CaseQuery) query: CaseQuery,
  ): Promise<Page<Readable<CaseRow>>> {
    return this.cases.page(account, query);
  }

  @Get('counts')
  @Permit('case.read')
  counts(@CurrentAccount() account: Account): Promise<ViewCounts<CaseTab>> {
    return this.cases.counts(account);
  }

  @Get(':id')
  @Permit('case.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<CaseRecord> {
    return this.desk.open(account, id);
  }

  @Get(':id/suggestions')
  @Permit('case.allocate')
  suggest(@CurrentAccount() account: Account, @Param('id') id: string): Promise<{ items: SuggestionView[] }> {
    return this.choice.suggest(account, id);
  }

  @Post(':id/reveals')
  @HttpCode(200)
  @Permit('case.reveal')
  reveal(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RevealForm) form: RevealForm,
  ): Promise<RevealedView> {
    return this.desk.reveal(account, id, form);
  }

  @Post(':id/notes')
  @HttpCode(204)
  @Permit('case.note')
  note(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(NoteForm) form: NoteForm,
  ): Promise<void> {
    return this.desk.note(account, id, form);
  }

  @Post(':id/files')
  @TakesFile()
  @Permit('case.hospitalAssessment')
  attach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FilePart() file: UploadedFile,
  ): Promise<AttachmentView> {
    return this.files.add(account, id, file);
  }

  @Get(':id/files/:fileId')
  @Permit('case.reveal')
  async file(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.open(account, id, fileId));
  }

  @Delete(':id/files/:fileId')
  @HttpCode(204)
  @Permit('case.hospitalAssessment')
  detach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(account, id, fileId);
  }
}
