import type { OwnAccountView, RecoveryCodesView } from '@jingkang/shared/api/own-account';
import {
  ChangePasswordForm,
  EndSessionsForm,
  RenewRecoveryCodesForm,
} from '@jingkang/shared/forms/own-account';
import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { Caller, type CallerRequest, type CurrentSession } from '../../foundation/http/sessions/account';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { OwnAccount } from './own-account.service';
import { OwnSessions } from '../sign-in/sessions/own-sessions.service';

@Controller('own-account')
export class OwnAccountController {
  constructor(
    private readonly ownAccount: OwnAccount,
    private readonly sessions: OwnSessions,
  ) {}

  @Get()
  @Permit('session.own')
  view(@Caller() session: CurrentSession): Promise<OwnAccountView> {
    return this.ownAccount.view(session);
  }

  @Post('sessions/actions/end')
  @HttpCode(204)
  @Permit('session.own')
  endSessions(
    @Caller() session: CurrentSession,
    @FormBody(EndSessionsForm) form: EndSessionsForm,
  ): Promise<void> {
    return this.sessions.end(session, form);
  }

  @Post('password')
  @HttpCode(204)
  @Permit('session.own')
  changePassword(
    @Caller() session: CurrentSession,
    @FormBody(ChangePasswordForm) form: ChangePasswordForm,
    @Req() request: CallerRequest,
  ): Promise<void> {
    return this.ownAccount.changePassword(session, form, request.ip);
  }

  @Post('recovery-codes')
  @Permit('session.own')
  renewRecoveryCodes(
    @Caller() session: CurrentSession,
    @FormBody(RenewRecoveryCodesForm) form: RenewRecoveryCodesForm,
    @Req() request: CallerRequest,
  ): Promise<RecoveryCodesView> {
    return this.ownAccount.renewRecoveryCodes(session, form, request.ip);
  }

  @Post('actions/acknowledge-guesses')
  @HttpCode(204)
  @Permit('session.own')
  acknowledgeGuesses(@Caller() session: CurrentSession): Promise<void> {
    return this.ownAccount.acknowledgeGuesses(session);
  }
}
