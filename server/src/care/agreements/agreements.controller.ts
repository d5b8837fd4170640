import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import type { Account } from '@jingkang/shared/access/scope';
import type {
  AgreementDraft,
  AgreementRecord,
  CaseAgreements,
  AgreementSaved,
} from '@jingkang/shared/api/agreements';
import type { ActionAnswer, AttachmentView } from '@jingkang/shared/api/common';
import { SaveAgreementForm } from '@jingkang/shared/forms/agreements';
import { OfCaseForm } from '@jingkang/shared/forms/of-case';
import { Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import {
  DraftBody,
  FormBody,
  FormQuery,
  IdempotencyKeyHeader,
} from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { sendFile } from '../../foundation/http/bodies/send-file';
import { FilePart, TakesFile, type UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { AgreementDrafts } from './drafting/agreement-drafts.service';
import { AgreementFiles } from './agreement-files.service';
import { AgreementPage } from './agreement-page.service';

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly drafts: AgreementDrafts,
    private readonly views: AgreementPage,
    private readonly files: AgreementFiles,
  ) {}

  @Post()
  @Permit('agreement.prepare')
  prepare(
    @CurrentAccount() account: Account,
    @FormBody(OfCaseForm) form: OfCaseForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.drafts.prepare(account, form, key);
  }

  @Get()
  @Permit('agreement.read')
  list(
    @CurrentAccount() account: Account,
    @FormQuery(OfCaseForm) { caseId }: OfCaseForm,
  ): Promise<CaseAgreements> {
    return this.views.list(account, caseId);
  }

  @Get(':id')
  @Permit('agreement.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<AgreementRecord> {
    return this.views.open(account, id);
  }

  @Get(':id/draft')
  @Permit('agreement.prepare')
  draft(@CurrentAccount() account: Account, @Param('id') id: string): Promise<AgreementDraft> {
    return this.drafts.view(account, id);
  }

  @Put(':id')
  @Permit('agreement.prepare')
  save(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @DraftBody(SaveAgreementForm) form: SaveAgreementForm,
  ): Promise<AgreementSaved> {
    return this.drafts.save(account, id, form);
  }

  @Get(':id/document')
  @Permit('agreement.read')
  async document(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.document(account, id));
  }

  @Post(':id/files')
  @TakesFile()
  @Permit('agreement.attach')
  attach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FilePart() file: UploadedFile,
  ): Promise<AttachmentView> {
    return this.files.add(account, id, file);
  }

  @Get(':id/files/:fileId')
  @Permit('agreement.openFile')
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
  @Permit('agreement.attach')
  detach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(account, id, fileId);
  }
}
