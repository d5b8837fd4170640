import { CopiedCode, Identifier, Mobile, OneTimeCode, Optional, Secret, Token } from './rules';

export class StaffSignInForm {
  @Identifier('用户名', { max: 40 }) userName!: string;
  @Secret('密码', { max: 128 }) password!: string;
  /** Asked for after the password was right, when the account has a second factor. */
  @Optional() @OneTimeCode('动态验证码') totp?: string;
  /** In place of it, for whoever has lost the phone. */
  @Optional() @CopiedCode('恢复码') recoveryCode?: string;
}

/** Returns a session that was locked; whose it is, the session knows. */
export class UnlockForm {
  @Secret('密码', { max: 128 }) password!: string;
  @Optional() @OneTimeCode('动态验证码') totp?: string;
  /** In place of it, as at the sign-in. */
  @Optional() @CopiedCode('恢复码') recoveryCode?: string;
}

export class RequestCodeForm {
  @Mobile('手机号码') phone!: string;
}

export class PhoneSignInForm {
  @Mobile('手机号码') phone!: string;
  @OneTimeCode('验证码') code!: string;
  /** The draft session whose drafts come along, where it is not in the cookie. */
  @Optional() @Token('草稿凭证') draftToken?: string;
}

export class WechatSignInForm {
  @Token('微信登录凭证') code!: string;
}

export class DraftSessionForm {
  @Token('告知书版本') noticeVersion!: string;
}

export class ConfirmTotpForm {
  @OneTimeCode('动态验证码') totp!: string;
}
