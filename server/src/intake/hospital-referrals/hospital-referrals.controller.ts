import type { HospitalReferralState } from '@jingkang/shared/lifecycles/hospital-referral';
import type { CreatedApplicationView, DraftSavedView } from '@jingkang/shared/api/applications';
import type { ActionAnswer, AttachmentView, Page, RevealedView } from '@jingkang/shared/api/common';
import type {
  HospitalReferralRecord,
  HospitalReferralRow,
  ReceivedReferralView,
  ReferralDraftView,
  ReferralTab,
  SubmittedReferralView,
} from '@jingkang/shared/api/hospital-referrals';
import type { Account } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { VersionForm, WithdrawForm } from '@jingkang/shared/forms/any-record';
import {
  ConfirmDischargeForm,
  PostponeDischargeForm,
  ReferralQuery,
  ReturnReferralForm,
  SaveReferralForm,
} from '@jingkang/shared/forms/hospital-referral';
import { RevealForm } from '@jingkang/shared/forms/reveal';
import { hospitalReferralLifecycle } from '@jingkang/shared/lifecycles/hospital-referral';
import { Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import {
  DraftBody,
  FormBody,
  FormQuery,
  IdempotencyKeyHeader,
} from '../../foundation/http/bodies/form-input';
import { LifecycleAction, Permit } from '../../foundation/http/route';
import { sendFile } from '../../foundation/http/bodies/send-file';
import { FilePart, TakesFile, type UploadedFile } from '../../foundation/http/bodies/uploaded-file';
import { Receipts } from './receipts.service';
import { ReferralDrafts } from './referral-drafts.service';
import { ReferralFiles } from './referral-files.service';
import { ReferralPage } from './views/referral-page.service';
import { Referrals } from './referrals.service';

@Controller('hospital-referrals')
export class HospitalReferralsController {
  constructor(
    private readonly drafts: ReferralDrafts,
    private readonly files: ReferralFiles,
    private readonly views: ReferralPage,
    private readonly referrals: Referrals,
    private readonly receipts: Receipts,
  ) {}

  @Post()
  @Permit('hospitalReferral.write')
  create(
    @CurrentAccount() account: Account,
    @IdempotencyKeyHeader() key: string,
  ): Promise<CreatedApplicationView> {
    return this.drafts.create(account, key);
  }

  @Get()
  @Permit('hospitalReferral.read')
  page(
    @CurrentAccount() account: Account,
    @FormQuery(ReferralQuery) query: ReferralQuery,
  ): Promise<Page<Readable<HospitalReferralRow>>> {
    return this.views.page(account, query);
  }

  @Get('counts')
  @Permit('hospitalReferral.read')
  counts(@CurrentAccount() account: Account): Promise<Partial<Record<ReferralTab, number>>> {
    return this.views.counts(account);
  }

  @Get(':id')
  @Permit('hospitalReferral.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<HospitalReferralRecord> {
    return this.views.open(account, id);
  }

  @Get(':id/draft')
  @Permit('hospitalReferral.write')
  draft(@CurrentAccount() account: Account, @Param('id') id: string): Promise<ReferralDraftView> {
    return this.drafts.view(account, id);
  }

  @Put(':id/draft')
  @Permit('hospitalReferral.write')
  save(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @DraftBody(SaveReferralForm) form: SaveReferralForm,
  ): Promise<DraftSavedView> {
    return this.drafts.save(account, id, form);
  }

  @Post(':id/files')
  @TakesFile()
  @Permit('hospitalReferral.write')
  attach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FilePart() file: UploadedFile,
  ): Promise<AttachmentView> {
    return this.files.add(account, id, file);
  }

  @Get(':id/files/:fileId')
  @Permit('hospitalReferral.reveal')
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
  @Permit('hospitalReferral.write')
  detach(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(account, id, fileId);
  }

  @Post(':id/reveals')
  @HttpCode(200)
  @Permit('hospitalReferral.reveal')
  reveal(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RevealForm) form: RevealForm,
  ): Promise<RevealedView> {
    return this.views.reveal(account, id, form);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'submit')
  submit(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<SubmittedReferralView> {
    return this.referrals.submit(account, id, form, key);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'postpone-discharge')
  postpone(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(PostponeDischargeForm) form: PostponeDischargeForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.referrals.postpone(account, id, form);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'confirm-discharge')
  confirmDischarge(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ConfirmDischargeForm) form: ConfirmDischargeForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.referrals.confirmDischarge(account, id, form);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'withdraw')
  withdraw(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(WithdrawForm) form: WithdrawForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.referrals.withdraw(account, id, form);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'pre-register')
  preRegister(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.receipts.preRegister(account, id, form);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'return')
  giveBack(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReturnReferralForm) form: ReturnReferralForm,
  ): Promise<ActionAnswer<HospitalReferralState>> {
    return this.receipts.giveBack(account, id, form);
  }

  @LifecycleAction(hospitalReferralLifecycle, 'receive')
  receive(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ReceivedReferralView> {
    return this.receipts.receive(account, id, form);
  }
}
