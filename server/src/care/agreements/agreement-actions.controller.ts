import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { RecordPaperForm, SignAgreementForm } from '@jingkang/shared/forms/agreements';
import { VersionForm } from '@jingkang/shared/forms/any-record';
import { agreementLifecycle } from '@jingkang/shared/lifecycles/agreement';
import { Controller, Param } from '@nestjs/common';
import { CurrentAccount, type SignedInAccount } from '../../foundation/http/sessions/account';
import { type Device, OnDevice } from '../../foundation/http/sessions/client-kind';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { LifecycleAction } from '../../foundation/http/route';
import { AgreementActions } from './agreement-actions.service';
import { Countersigning } from './signing/countersigning.service';

/** Each action of the agreement's lifecycle has its own path. */
@Controller('agreements')
export class AgreementActionsController {
  constructor(
    private readonly actions: AgreementActions,
    private readonly countersigning: Countersigning,
  ) {}

  @LifecycleAction(agreementLifecycle, 'send')
  send(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.actions.send(account, id, form);
  }

  @LifecycleAction(agreementLifecycle, 'recall')
  recall(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.actions.recall(account, id, form);
  }

  @LifecycleAction(agreementLifecycle, 'sign')
  sign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(SignAgreementForm) form: SignAgreementForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.actions.sign(account, id, form, device);
  }

  @LifecycleAction(agreementLifecycle, 'record-paper')
  recordPaper(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RecordPaperForm) form: RecordPaperForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.actions.recordPaper(account, id, form, device);
  }

  @LifecycleAction(agreementLifecycle, 'countersign')
  countersign(
    @CurrentAccount() account: SignedInAccount,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.countersigning.countersign(account, id, form);
  }

  @LifecycleAction(agreementLifecycle, 'cancel')
  cancel(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AgreementState>> {
    return this.actions.cancel(account, id, form);
  }
}
