import type {
  ConfirmedTotpView,
  SentCodeView,
  SessionView,
  TotpOfferView,
} from '@jingkang/shared/api/sessions';
import {
  ConfirmTotpForm,
  DraftSessionForm,
  PhoneSignInForm,
  RequestCodeForm,
  StaffSignInForm,
  UnlockForm,
  WechatSignInForm,
} from '@jingkang/shared/forms/sign-in';
import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Caller, type CallerRequest, type CurrentSession } from '../../../foundation/http/sessions/account';
import { FormBody } from '../../../foundation/http/bodies/form-input';
import { Permit, PublicRoute } from '../../../foundation/http/route';
import { SignIns } from '../sign-ins.service';

@Controller()
export class SessionsController {
  constructor(private readonly signIns: SignIns) {}

  @Get('sessions/current')
  @Permit('session.own', { whileLocked: true })
  current(@Caller() session: CurrentSession): Promise<SessionView> {
    return this.signIns.view(session);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Permit('session.own', { whileLocked: true })
  signOut(@Caller() session: CurrentSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.signIns.signOut(session, reply);
  }

  @Post('sessions/current/lock')
  @HttpCode(204)
  @Permit('session.own')
  lock(@Caller() session: CurrentSession): Promise<void> {
    return this.signIns.lock(session);
  }

  @Post('sessions/current/unlock')
  @HttpCode(200)
  @Permit('session.own', { whileLocked: true })
  unlock(
    @Caller() session: CurrentSession,
    @FormBody(UnlockForm) form: UnlockForm,
    @Req() request: CallerRequest,
  ): Promise<SessionView> {
    return this.signIns.unlock(session, form, request);
  }

  @Post('sessions/staff')
  @PublicRoute('staffSignIn')
  staff(
    @FormBody(StaffSignInForm) form: StaffSignInForm,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.staff(form, request, reply);
  }

  @Post('sessions/draft')
  @PublicRoute('draftSession')
  draft(
    @FormBody(DraftSessionForm) form: DraftSessionForm,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.draft(form, request, reply);
  }

  @Post('one-time-codes')
  @PublicRoute('oneTimeCode')
  sendCode(
    @FormBody(RequestCodeForm) { phone }: RequestCodeForm,
    @Req() request: CallerRequest,
  ): Promise<SentCodeView> {
    return this.signIns.sendCode(phone, request);
  }

  @Post('sessions/phone')
  @PublicRoute('phoneSignIn')
  phone(
    @FormBody(PhoneSignInForm) form: PhoneSignInForm,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.phone(form, request, reply);
  }

  @Post('sessions/wechat')
  @PublicRoute('wechatSignIn')
  wechat(
    @FormBody(WechatSignInForm) { code }: WechatSignInForm,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.wechat(code, request, reply);
  }

  @Post('sessions/current/totp')
  @Permit('session.own')
  offerTotp(@Caller() session: CurrentSession): Promise<TotpOfferView> {
    return this.signIns.offerTotp(session);
  }

  @Post('sessions/current/totp/confirm')
  @Permit('session.own', { limit: 'guess' })
  confirmTotp(
    @Caller() session: CurrentSession,
    @FormBody(ConfirmTotpForm) { totp }: ConfirmTotpForm,
    @Req() request: CallerRequest,
  ): Promise<ConfirmedTotpView> {
    return this.signIns.confirmTotp(session, totp, request);
  }
}
