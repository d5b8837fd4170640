import type { AssessmentState } from '@jingkang/shared/lifecycles/assessment';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { VersionForm } from '@jingkang/shared/forms/any-record';
import { assessmentLifecycle } from '@jingkang/shared/lifecycles/assessment';
import { Controller, Param } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { LifecycleAction } from '../../foundation/http/route';
import { AssessmentActions } from './assessment-actions.service';

/** Each action of the assessment's lifecycle has its own path. */
@Controller('assessments')
export class AssessmentActionsController {
  constructor(private readonly actions: AssessmentActions) {}

  @LifecycleAction(assessmentLifecycle, 'sign')
  sign(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AssessmentState>> {
    return this.actions.sign(account, id, form);
  }

  @LifecycleAction(assessmentLifecycle, 'conclude')
  conclude(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AssessmentState>> {
    return this.actions.conclude(account, id, form);
  }

  @LifecycleAction(assessmentLifecycle, 'cancel')
  cancel(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) form: VersionForm,
  ): Promise<ActionAnswer<AssessmentState>> {
    return this.actions.cancel(account, id, form);
  }
}
