import type { ConsentState } from '@jingkang/shared/lifecycles/consent';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { VersionForm } from '@jingkang/shared/forms/any-record';
import { GiveConsentForm, RecordCaseConsentForm, WithdrawItemsForm } from '@jingkang/shared/forms/consents';
import { consentLifecycle } from '@jingkang/shared/lifecycles/consent';
import { Controller, Param } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { type Device, OnDevice } from '../../foundation/http/sessions/client-kind';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { LifecycleAction } from '../../foundation/http/route';
import { ConsentActions } from './consent-actions.service';

/** Each action of the consent's lifecycle has its own path. */
@Controller('consents')
export class ConsentActionsController {
  constructor(private readonly actions: ConsentActions) {}

  @LifecycleAction(consentLifecycle, 'give')
  give(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(GiveConsentForm) form: GiveConsentForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.actions.give(account, id, form, device);
  }

  @LifecycleAction(consentLifecycle, 'record')
  record(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RecordCaseConsentForm) form: RecordCaseConsentForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.actions.record(account, id, form, device);
  }

  @LifecycleAction(consentLifecycle, 'refuse')
  refuse(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.actions.refuse(account, id, form);
  }

  @LifecycleAction(consentLifecycle, 'withdraw')
  withdraw(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.actions.withdraw(account, id, form);
  }

  @LifecycleAction(consentLifecycle, 'withdraw-items')
  withdrawItems(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(WithdrawItemsForm) form: WithdrawItemsForm,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.actions.withdrawItems(account, id, form);
  }
}
