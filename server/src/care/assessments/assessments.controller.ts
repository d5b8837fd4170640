import type { AssessmentState } from '@jingkang/shared/lifecycles/assessment';
import type { Account } from '@jingkang/shared/access/scope';
import type { AssessmentRecord, AssessmentRow, AssessmentSaved } from '@jingkang/shared/api/assessments';
import type { ActionAnswer, AttachmentView } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { SaveAssessmentForm } from '@jingkang/shared/forms/assessments';
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
import { AssessmentFiles } from './assessment-files.service';
import { AssessmentSaving } from './editing/assessment-saving.service';
import { Assessments } from './assessments.service';

@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly saving: AssessmentSaving,
    private readonly files: AssessmentFiles,
  ) {}

  @Get()
  @Permit('assessment.read')
  list(
    @CurrentAccount() account: Account,
    @FormQuery(OfCaseForm) { caseId }: OfCaseForm,
  ): Promise<{ items: Readable<AssessmentRow>[] }> {
    return this.assessments.list(account, caseId);
  }

  @Post()
  @Permit('assessment.record')
  begin(
    @CurrentAccount() account: Account,
    @FormBody(OfCaseForm) form: OfCaseForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ActionAnswer<AssessmentState>> {
    return this.assessments.begin(account, form, key);
  }

  @Get(':id')
  @Permit('assessment.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<AssessmentRecord> {
    return this.assessments.open(account, id);
  }

  @Put(':id')
  @Permit('assessment.record')
  save(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @DraftBody(SaveAssessmentForm) form: SaveAssessmentForm,
  ): Promise<AssessmentSaved> {
    return this.saving.save(account, id, form);
  }

  @Post(':id/files')
  @TakesFile()
  @Permit('assessment.record')
  addFile(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FilePart() file: UploadedFile,
  ): Promise<AttachmentView> {
    return this.files.add(account, id, file);
  }

  @Get(':id/files/:fileId')
  @Permit('assessment.read')
  async openFile(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.open(account, id, fileId));
  }

  @Delete(':id/files/:fileId')
  @HttpCode(204)
  @Permit('assessment.record')
  detach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(account, id, fileId);
  }
}
