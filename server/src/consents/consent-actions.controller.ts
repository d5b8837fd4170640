import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { VersionForm } from '@jingkang/shared/forms/application-steps';
import { GiveConsentForm, RecordCaseConsentForm, WithdrawItemsForm } from '@jingkang/shared/forms/consents';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { type Device, OnDevice } from '../common/client-kind';
import { FormBody } from '../common/form-input';
import { Permit } from '../common/route';
import { ConsentActions } from './consent-actions.service';

/** Each action of the consent's lifecycle has its own path. */
@Controller('consents/:id/actions')
export class ConsentActionsController {
  constructor(private readonly actions: ConsentActions) {}

  @Post('give')
  @HttpCode(200)
  @Permit('consent.give')
  give(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(GiveConsentForm) form: GiveConsentForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer> {
    return this.actions.give(account, id, form, device);
  }

  @Post('record')
  @HttpCode(200)
  @Permit('consent.record')
  record(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RecordCaseConsentForm) form: RecordCaseConsentForm,
    @OnDevice() device: Device,
  ): Promise<ActionAnswer> {
    return this.actions.record(account, id, form, device);
  }

  @Post('refuse')
  @HttpCode(200)
  @Permit('consent.refuse')
  refuse(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.refuse(account, id, form);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Permit('consent.withdraw')
  withdraw(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.withdraw(account, id, form);
  }

  @Post('withdraw-items')
  @HttpCode(200)
  @Permit('consent.withdraw')
  withdrawItems(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(WithdrawItemsForm) form: WithdrawItemsForm,
  ): Promise<ActionAnswer> {
    return this.actions.withdrawItems(account, id, form);
  }
}
