import { NewPassword } from './credentials';
import { Choice, CopiedCode, NeededIf, OneTimeCode, Optional, RecordId, Secret } from './rules';

export class ChangePasswordForm {
  @Secret('现在的密码', { max: 128 }) current!: string;
  @NewPassword('新密码') password!: string;
  /** Asked for where the account has a second factor; a recovery code does in its place. */
  @Optional() @OneTimeCode('动态验证码') totp?: string;
  @Optional() @CopiedCode('恢复码') recoveryCode?: string;
}

export class RenewRecoveryCodesForm {
  @Secret('密码', { max: 128 }) password!: string;
  @Optional() @OneTimeCode('动态验证码') totp?: string;
  @Optional() @CopiedCode('恢复码') recoveryCode?: string;
}

/** Which of the own sign-ins to end: one, all but this one, or all and the devices they are known by. */
const endableSessions = ['one', 'others', 'all'] as const;

export class EndSessionsForm {
  @Choice('要退出的登录', endableSessions) which!: (typeof endableSessions)[number];
  @NeededIf<EndSessionsForm>(({ which }) => which === 'one') @RecordId('登录') sessionId?: string;
}
