import type {
  ConfirmedTotpView,
  SentCodeView,
  SessionView,
  TotpOfferView,
} from '@jingkang/shared/api/sessions';
import type {
  DraftSessionForm,
  PhoneSignInForm,
  StaffSignInForm,
  UnlockForm,
} from '@jingkang/shared/forms/sign-in';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CallerRequest, CurrentSession } from '../../foundation/http/sessions/account';
import { clientOf, credentialOf, replacedToken } from '../../foundation/http/sessions/credentials';
import { locked, unauthenticated } from '../../foundation/refusals/refusal';
import { SessionResolver } from '../../foundation/http/sessions/session-resolver';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { DeviceCookies } from './devices/device-cookies.service';
import { OneTimeCodes } from './codes/one-time-codes.service';
import { PublicSignIn } from './public-sign-in.service';
import { SessionLocks } from './sessions/session-locks.service';
import { SessionViews } from './sessions/session-views';
import { type OpenedSession, Sessions } from './sessions/sessions.service';
import { StaffSignIn } from './staff-sign-in.service';
import { TotpEnrolment } from './second-factor/totp-enrolment.service';

/** Opens, shows and ends sessions, whatever way someone comes in. */
@Injectable()
export class SignIns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resolver: SessionResolver,
    private readonly sessions: Sessions,
    private readonly locks: SessionLocks,
    private readonly staffSignIn: StaffSignIn,
    private readonly publicSignIn: PublicSignIn,
    private readonly codes: OneTimeCodes,
    private readonly totp: TotpEnrolment,
    private readonly views: SessionViews,
    private readonly devices: DeviceCookies,
  ) {}

  async view(session: CurrentSession): Promise<SessionView> {
    if (session.locked) throw locked(await this.views.locked(session));
    return this.views.of(session);
  }

  lock(session: CurrentSession): Promise<void> {
    return this.locks.lock(session);
  }

  async unlock(session: CurrentSession, form: UnlockForm, request: CallerRequest): Promise<SessionView> {
    await this.locks.unlock(session, form, request.ip);
    return this.afresh(request);
  }

  async signOut(session: CurrentSession, reply: FastifyReply): Promise<void> {
    await this.unitOfWork.run((manager) => this.sessions.end(manager, session.id));
    this.views.closed(session, reply);
  }

  async staff(form: StaffSignInForm, request: CallerRequest, reply: FastifyReply): Promise<SessionView> {
    const place = this.devices.placeOf(request, form.userName);
    const opened = await this.staffSignIn.signIn(form, place);
    await this.replace(request, opened);
    const view = await this.views.opened(opened, 'console', reply);
    this.devices.set(reply, form.userName, place, opened.deviceToken);
    return view;
  }

  async draft(
    { noticeVersion }: DraftSessionForm,
    request: CallerRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    const opened = await this.unitOfWork.run((manager) =>
      this.sessions.open(manager, { kind: 'draft', noticeVersion }),
    );
    await this.replace(request, opened);
    return this.views.opened(opened, clientOf(request), reply);
  }

  sendCode(phone: string, request: CallerRequest): Promise<SentCodeView> {
    return this.codes.send(phone, this.devices.placeOf(request, phone));
  }

  async phone({ phone, code, draftToken }: PhoneSignInForm, request: CallerRequest, reply: FastifyReply) {
    const drafts = await this.draftSessionOf(request, draftToken);
    const place = this.devices.placeOf(request, phone);
    const opened = await this.publicSignIn.byPhone(phone, code, drafts, place);
    await this.replace(request, opened);
    const view = await this.views.opened(opened, clientOf(request), reply);
    this.devices.set(reply, phone, place, opened.deviceToken);
    return view;
  }

  async wechat(code: string, request: CallerRequest, reply: FastifyReply): Promise<SessionView> {
    const drafts = await this.draftSessionOf(request, undefined);
    const { device } = this.devices.placeOf(request, '');
    const opened = await this.publicSignIn.byWechat(code, drafts, device);
    await this.replace(request, opened);
    return this.views.opened(opened, clientOf(request), reply);
  }

  offerTotp(session: CurrentSession): Promise<TotpOfferView> {
    return this.totp.offer(session);
  }

  async confirmTotp(
    session: CurrentSession,
    totp: string,
    request: CallerRequest,
  ): Promise<ConfirmedTotpView> {
    const recoveryCodes = await this.totp.confirm(session, totp);
    return { ...(await this.afresh(request)), recoveryCodes };
  }

  /** The session as it is after a change of the account. */
  async afresh(request: CallerRequest): Promise<SessionView> {
    const session = await this.resolver.resolve(credentialOf(request)?.token ?? '');
    if (!session) throw unauthenticated();
    return this.views.of(session);
  }

  /** One browser has one session of a kind: whoever signs in over one ends it, and nobody goes on by its token. */
  private async replace(request: CallerRequest, { kind }: OpenedSession): Promise<void> {
    const token = replacedToken(request, kind);
    if (token) await this.unitOfWork.run((manager) => this.sessions.endBy(manager, token));
  }

  /** The anonymous session whose drafts come along at a sign-in. */
  private async draftSessionOf(
    request: CallerRequest,
    draftToken: string | undefined,
  ): Promise<string | undefined> {
    const session = draftToken ? await this.resolver.resolve(draftToken) : request.caller;
    return session?.kind === 'draft' ? session.id : undefined;
  }
}
