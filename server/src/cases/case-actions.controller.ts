import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/application-steps';
import {
  ExitCaseForm,
  HospitalOpinionForm,
  ProposeAllocationForm,
  ReviewWishForm,
  WaitForm,
} from '@jingkang/shared/forms/cases';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { FormBody } from '../common/form-input';
import { Permit } from '../common/route';
import { AllocationChoice } from './allocation-choice.service';
import { CaseActions } from './case-actions.service';
import { HospitalAssessments } from './hospital-assessments.service';
import { WishReviews } from './wish-reviews.service';

/** Each action of the case's lifecycle that someone takes has its own path. */
@Controller('cases/:id/actions')
export class CaseActionsController {
  constructor(
    private readonly actions: CaseActions,
    private readonly reviews: WishReviews,
    private readonly choice: AllocationChoice,
    private readonly hospital: HospitalAssessments,
  ) {}

  @Post('assign')
  @HttpCode(200)
  @Permit('case.assign')
  assign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AssignForm) form: AssignForm,
  ): Promise<ActionAnswer> {
    return this.actions.assign(account, id, form);
  }

  @Post('take')
  @HttpCode(200)
  @Permit('case.take')
  take(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.take(account, id, form);
  }

  @Post('wait')
  @HttpCode(200)
  @Permit('case.wait')
  wait(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(WaitForm) form: WaitForm,
  ): Promise<ActionAnswer> {
    return this.actions.wait(account, id, form);
  }

  @Post('confirm-wish')
  @HttpCode(200)
  @Permit('case.confirmWish')
  confirmWish(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.confirmWish(account, id, form);
  }

  @Post('review-wish')
  @HttpCode(200)
  @Permit('case.reviewWish')
  reviewWish(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReviewWishForm) form: ReviewWishForm,
  ): Promise<ActionAnswer> {
    return this.reviews.review(account, id, form);
  }

  @Post('propose-allocation')
  @HttpCode(200)
  @Permit('case.allocate')
  proposeAllocation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ProposeAllocationForm) form: ProposeAllocationForm,
  ): Promise<ActionAnswer> {
    return this.choice.propose(account, id, form);
  }

  @Post('cancel-allocation')
  @HttpCode(200)
  @Permit('case.allocate')
  cancelAllocation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.choice.cancel(account, id, form);
  }

  @Post('propose-hospital-assessment')
  @HttpCode(200)
  @Permit('case.hospitalAssessment')
  proposeHospitalAssessment(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: ReasonForm,
  ): Promise<ActionAnswer> {
    return this.hospital.propose(account, id, form);
  }

  @Post('resume-allocation')
  @HttpCode(200)
  @Permit('case.hospitalAssessment')
  resumeAllocation(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(HospitalOpinionForm) form: HospitalOpinionForm,
  ): Promise<ActionAnswer> {
    return this.hospital.resume(account, id, 'resume-allocation', form);
  }

  @Post('resume-assessment')
  @HttpCode(200)
  @Permit('case.hospitalAssessment')
  resumeAssessment(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(HospitalOpinionForm) form: HospitalOpinionForm,
  ): Promise<ActionAnswer> {
    return this.hospital.resume(account, id, 'resume-assessment', form);
  }

  @Post('exit')
  @HttpCode(200)
  @Permit('case.exit')
  exit(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ExitCaseForm) form: ExitCaseForm,
  ): Promise<ActionAnswer> {
    return this.actions.exit(account, id, form);
  }
}
