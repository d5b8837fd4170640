import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import type { Account } from '@jingkang/shared/access/scope';
import type { SubmittedView } from '@jingkang/shared/api/applications';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import {
  AssignForm,
  DeclineForm,
  ReasonForm,
  VersionForm,
  WithdrawForm,
} from '@jingkang/shared/forms/any-record';
import {
  MergeForm,
  OverrideQualificationForm,
  SubmitApplicationForm,
  SupplyInformationForm,
  TransferForm,
} from '@jingkang/shared/forms/application-steps';
import { RequestInformationForm } from '@jingkang/shared/forms/request-information';
import { applicationLifecycle } from '@jingkang/shared/lifecycles/application';
import { Controller, Param } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, IdempotencyKeyHeader } from '../../foundation/http/bodies/form-input';
import { LifecycleAction } from '../../foundation/http/route';
import { ApplicantActions } from './drafts/applicant-actions.service';
import { Duplicates } from './merging/duplicates.service';
import { ReviewActions } from './review/review-actions.service';
import { Submission } from './drafts/submission.service';

/** Each action of the application's lifecycle has its own path. */
@Controller('applications')
export class ApplicationActionsController {
  constructor(
    private readonly submission: Submission,
    private readonly review: ReviewActions,
    private readonly applicant: ApplicantActions,
    private readonly duplicates: Duplicates,
  ) {}

  @LifecycleAction(applicationLifecycle, 'submit')
  submit(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(SubmitApplicationForm) form: SubmitApplicationForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<SubmittedView> {
    return this.submission.submit(account, id, form, key);
  }

  @LifecycleAction(applicationLifecycle, 'claim')
  claim(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.claim(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'assign')
  assign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AssignForm) form: AssignForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.assign(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'transfer')
  transfer(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(TransferForm) form: TransferForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.transfer(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'request-information')
  requestInformation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(RequestInformationForm) form: RequestInformationForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.requestInformation(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'supply-information')
  supplyInformation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(SupplyInformationForm) form: SupplyInformationForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.applicant.supply(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'override-qualification')
  overrideQualification(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(OverrideQualificationForm) form: OverrideQualificationForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.override(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'register')
  register(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.register(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'decline')
  decline(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(DeclineForm) form: DeclineForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.decline(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'record-no-consent')
  recordNoConsent(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: ReasonForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.review.recordNoConsent(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'withdraw')
  withdraw(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(WithdrawForm) form: WithdrawForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.applicant.withdraw(account, id, form);
  }

  @LifecycleAction(applicationLifecycle, 'merge')
  merge(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(MergeForm) form: MergeForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.duplicates.merge(account, id, form);
  }
}
