import type { EnrolmentForm } from '../../forms/enrolment';
import type { RedeemInvitationForm } from '../../forms/invitation';
import type { ChangePasswordForm, EndSessionsForm, RenewRecoveryCodesForm } from '../../forms/own-account';
import type {
  ConfirmTotpForm,
  DraftSessionForm,
  PhoneSignInForm,
  RequestCodeForm,
  StaffSignInForm,
  UnlockForm,
  WechatSignInForm,
} from '../../forms/sign-in';
import type { OwnAccountView, RecoveryCodesView } from '../own-account';
import type { ConfirmedTotpView, EnrolmentView, SentCodeView, SessionView, TotpOfferView } from '../sessions';

export interface SessionsRoutes {
  'GET /enrolments/{token}': { answers: EnrolmentView };
  'POST /enrolments/{token}': { answers: RecoveryCodesView; takes: EnrolmentForm };
  'GET /own-account': { answers: OwnAccountView };
  'POST /own-account/sessions/actions/end': { answers: void; takes: EndSessionsForm };
  'POST /own-account/password': { answers: void; takes: ChangePasswordForm };
  'POST /own-account/recovery-codes': { answers: RecoveryCodesView; takes: RenewRecoveryCodesForm };
  'POST /own-account/actions/acknowledge-guesses': { answers: void };
  'GET /sessions/current': { answers: SessionView };
  'DELETE /sessions/current': { answers: void };
  'POST /sessions/current/lock': { answers: void };
  'POST /sessions/current/unlock': { answers: SessionView; takes: UnlockForm };
  'POST /sessions/staff': { answers: SessionView; takes: StaffSignInForm };
  'POST /sessions/draft': { answers: SessionView; takes: DraftSessionForm };
  'POST /one-time-codes': { answers: SentCodeView; takes: RequestCodeForm };
  'POST /sessions/phone': { answers: SessionView; takes: PhoneSignInForm };
  'POST /sessions/wechat': { answers: SessionView; takes: WechatSignInForm };
  'POST /sessions/current/totp': { answers: TotpOfferView };
  'POST /sessions/current/totp/confirm': { answers: ConfirmedTotpView; takes: ConfirmTotpForm };
  'POST /sessions/current/invitation': { answers: SessionView; takes: RedeemInvitationForm };
}

declare module '../routes' {
  interface Routes extends SessionsRoutes {}
}
