import type { CaseState } from '@jingkang/shared/lifecycles/case';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import {
  ExitCaseForm,
  HospitalOpinionForm,
  ProposeAllocationForm,
  ReviewWishForm,
  WaitForm,
} from '@jingkang/shared/forms/cases';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { Controller, Param } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { LifecycleAction } from '../../foundation/http/route';
import { AllocationChoice } from './choice/allocation-choice.service';
import { CaseActions } from './case-actions.service';
import { HospitalAssessments } from './hospital-assessments.service';
import { WishReviews } from './waiting/wish-reviews.service';

/** Each action of the case's lifecycle that someone takes has its own path. */
@Controller('cases')
export class CaseActionsController {
  constructor(
    private readonly actions: CaseActions,
    private readonly reviews: WishReviews,
    private readonly choice: AllocationChoice,
    private readonly hospital: HospitalAssessments,
  ) {}

  @LifecycleAction(caseLifecycle, 'assign')
  assign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AssignForm) form: AssignForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.actions.assign(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'take')
  take(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.actions.take(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'wait')
  wait(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(WaitForm) form: WaitForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.actions.wait(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'confirm-wish')
  confirmWish(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.actions.confirmWish(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'review-wish')
  reviewWish(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReviewWishForm) form: ReviewWishForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.reviews.review(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'propose-allocation')
  proposeAllocation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ProposeAllocationForm) form: ProposeAllocationForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.choice.propose(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'cancel-allocation')
  cancelAllocation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.choice.cancel(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'propose-hospital-assessment')
  proposeHospitalAssessment(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: ReasonForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.hospital.propose(account, id, form);
  }

  @LifecycleAction(caseLifecycle, 'resume-allocation')
  resumeAllocation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(HospitalOpinionForm) form: HospitalOpinionForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.hospital.resume(account, id, 'resume-allocation', form);
  }

  @LifecycleAction(caseLifecycle, 'resume-assessment')
  resumeAssessment(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(HospitalOpinionForm) form: HospitalOpinionForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.hospital.resume(account, id, 'resume-assessment', form);
  }

  @LifecycleAction(caseLifecycle, 'exit')
  exit(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ExitCaseForm) form: ExitCaseForm,
  ): Promise<ActionAnswer<CaseState>> {
    return this.actions.exit(account, id, form);
  }
}
