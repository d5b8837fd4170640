import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { RecordPaperForm, SignAgreementForm } from '@jingkang/shared/forms/agreements';
import { VersionForm } from '@jingkang/shared/forms/application-steps';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount, type SignedInAccount } from '../common/account';
import { type Device, OnDevice } from '../common/client-kind';
import { FormBody } from '../common/form-input';
import { Permit } from '../common/route';
import { AgreementActions } from './agreement-actions.service';
import { Countersigning } from './countersigning.service';

/** Each action of the agreement's lifecycle has its own path. */
@Controller('agreements/:id/actions')
export class AgreementActionsController {
  constructor(
    private readonly actions: AgreementActions,
    private readonly countersigning: Countersigning,
  ) {}

  @Post('send')
  @HttpCode(200)
  @Permit('agreement.prepare')
  send(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.send(account, id, form);
  }

  @Post('recall')
  @HttpCode(200)
  @Permit('agreement.prepare')
  recall(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.recall(account, id, form);
  }

  @Post('sign')
  @HttpCode(200)
  @Permit('agreement.sign')
  sign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(SignAgreementForm) form: SignAgreementForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer> {
    return this.actions.sign(account, id, form, device);
  }

  @Post('record-paper')
  @HttpCode(200)
  @Permit('agreement.recordPaper')
  recordPaper(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RecordPaperForm) form: RecordPaperForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer> {
    return this.actions.recordPaper(account, id, form, device);
  }

  @Post('countersign')
  @HttpCode(200)
  @Permit('agreement.countersign')
  countersign(
    @CurrentAccount() account: SignedInAccount,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.countersigning.countersign(account, id, form);
  }

  @Post('cancel')
  @HttpCode(200)
  @Permit('agreement.prepare')
  cancel(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.cancel(account, id, form);
  }
}
