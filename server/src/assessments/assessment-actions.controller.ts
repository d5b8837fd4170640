import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { VersionForm } from '@jingkang/shared/forms/application-steps';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { FormBody } from '../common/form-input';
import { Permit } from '../common/route';
import { AssessmentActions } from './assessment-actions.service';

/** Each action of the assessment's lifecycle has its own path. */
@Controller('assessments/:id/actions')
export class AssessmentActionsController {
  constructor(private readonly actions: AssessmentActions) {}

  @Post('sign')
  @HttpCode(200)
  @Permit('assessment.record')
  sign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.sign(account, id, form);
  }

  @Post('conclude')
  @HttpCode(200)
  @Permit('assessment.conclude')
  conclude(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.conclude(account, id, form);
  }

  @Post('cancel')
  @HttpCode(200)
  @Permit('assessment.conclude')
  cancel(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer> {
    return this.actions.cancel(account, id, form);
  }
}
