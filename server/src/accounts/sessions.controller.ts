import type { SentCodeView, SessionView, TotpOfferView } from '@jingkang/shared/api/sessions';
import { RedeemInvitationForm } from '@jingkang/shared/forms/invitation';
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
import { Caller, type CallerRequest, type CurrentSession } from '../common/account';
import { clientOf } from '../common/credentials';
import { FormBody } from '../common/form-input';
import { Permit, PublicRoute, writeLimit } from '../common/route';
import { SignIns } from './sign-ins.service';

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
  @PublicRoute({ times: 30, seconds: 60 })
  staff(
    @FormBody(StaffSignInForm) form: StaffSignInForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.staff(form, reply);
  }

  @Post('sessions/draft')
  @PublicRoute(writeLimit)
  draft(
    @FormBody(DraftSessionForm) form: DraftSessionForm,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.draft(form, clientOf(request), reply);
  }

  @Post('one-time-codes')
  @PublicRoute({ times: 10, seconds: 60 })
  sendCode(@FormBody(RequestCodeForm) { phone }: RequestCodeForm): Promise<SentCodeView> {
    return this.signIns.sendCode(phone);
  }

  @Post('sessions/phone')
  @PublicRoute(writeLimit)
  phone(
    @FormBody(PhoneSignInForm) form: PhoneSignInForm,
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.phone(form, request, reply);
  }

  @Post('sessions/wechat')
  @PublicRoute(writeLimit)
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
  @Permit('session.own')
  confirmTotp(
    @Caller() session: CurrentSession,
    @FormBody(ConfirmTotpForm) { totp }: ConfirmTotpForm,
    @Req() request: CallerRequest,
  ): Promise<SessionView> {
    return this.signIns.confirmTotp(session, totp, request);
  }

  @Post('sessions/current/invitation')
  @Permit('invitation.redeem')
  redeem(
    @Caller() session: CurrentSession,
    @FormBody(RedeemInvitationForm) { code }: RedeemInvitationForm,
    @Req() request: CallerRequest,
  ): Promise<SessionView> {
    return this.signIns.redeem(session, code, request);
  }
}
