import type { ConsentState } from '@jingkang/shared/lifecycles/consent';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer, AttachmentView } from '@jingkang/shared/api/common';
import type { ConsentRecord, ConsentRow } from '@jingkang/shared/api/consents';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { OfCaseForm } from '@jingkang/shared/forms/of-case';
import { Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery, IdempotencyKeyHeader } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { sendFile } from '../../foundation/http/bodies/send-file';
import { FilePart, TakesFile, type UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { ConsentFiles } from './consent-files.service';
import { ConsentRequests } from './consent-requests.service';
import { ConsentPage } from './consent-page.service';

@Controller('consents')
export class ConsentsController {
  constructor(
    private readonly requests: ConsentRequests,
    private readonly views: ConsentPage,
    private readonly files: ConsentFiles,
  ) {}

  @Post()
  @Permit('consent.request')
  request(
    @CurrentAccount() account: Account,
    @FormBody(OfCaseForm) form: OfCaseForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.requests.request(account, form, key);
  }

  @Get()
  @Permit('consent.read')
  list(
    @CurrentAccount() account: Account,
    @FormQuery(OfCaseForm) { caseId }: OfCaseForm,
  ): Promise<{ items: Readable<ConsentRow>[] }> {
    return this.views.list(account, caseId);
  }

  @Get(':id')
  @Permit('consent.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<ConsentRecord> {
    return this.views.open(account, id);
  }

  @Post(':id/files')
  @TakesFile()
  @Permit('consent.attach')
  attach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FilePart() file: UploadedFile,
  ): Promise<AttachmentView> {
    return this.files.add(account, id, file);
  }

  @Get(':id/files/:fileId')
  @Permit('consent.openFile')
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
  @Permit('consent.attach')
  detach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(account, id, fileId);
  }
}
