import { NewPassword } from './credentials';
import { OneTimeCode, Optional } from './rules';

/** What someone fills in behind a one-time enrolment link. */
export class EnrolmentForm {
  @NewPassword('新密码') password!: string;
  /** Must be given where a second factor is required. */
  @Optional() @OneTimeCode('动态验证码') totp?: string;
}
