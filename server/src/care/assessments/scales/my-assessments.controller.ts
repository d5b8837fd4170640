import type { Account } from '@jingkang/shared/access/scope';
import type { MyAssessment, SelfReportSaved } from '@jingkang/shared/api/assessments';
import { SelfReportForm } from '@jingkang/shared/forms/assessments';
import { Controller, Get, Param, Put } from '@nestjs/common';
import { CurrentAccount } from '../../../foundation/http/sessions/account';
import { DraftBody } from '../../../foundation/http/bodies/form-input';
import { Permit } from '../../../foundation/http/route';
import { MyAssessments } from './my-assessments.service';

@Controller('my/assessments/:id')
export class MyAssessmentsController {
  constructor(private readonly assessments: MyAssessments) {}

  @Get()
  @Permit('assessment.follow')
  get(@CurrentAccount() account: Account, @Param('id') id: string): Promise<MyAssessment> {
    return this.assessments.get(account, id);
  }

  @Put('answers')
  @Permit('assessment.follow')
  answer(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @DraftBody(SelfReportForm) form: SelfReportForm,
  ): Promise<SelfReportSaved> {
    return this.assessments.answer(account, id, form);
  }
}
