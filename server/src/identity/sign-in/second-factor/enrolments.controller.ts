import type { RecoveryCodesView } from '@jingkang/shared/api/own-account';
import type { EnrolmentView } from '@jingkang/shared/api/sessions';
import { EnrolmentForm } from '@jingkang/shared/forms/enrolment';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { FormBody } from '../../../foundation/http/bodies/form-input';
import { PublicRoute } from '../../../foundation/http/route';
import { Enrolments } from './enrolments.service';

@Controller('enrolments/:token')
export class EnrolmentsController {
  constructor(private readonly enrolments: Enrolments) {}

  @Get()
  @PublicRoute('enrolment')
  view(@Param('token') token: string): Promise<EnrolmentView> {
    return this.enrolments.view(token);
  }

  @Post()
  @HttpCode(200)
  @PublicRoute('enrolment')
  enrol(
    @Param('token') token: string,
    @FormBody(EnrolmentForm) form: EnrolmentForm,
  ): Promise<RecoveryCodesView> {
    return this.enrolments.enrol(token, form);
  }
}
