import { invalid, type Refused } from '../common/refusal';
import type { Outcome } from './password-guard.service';
import type { FactorShown } from './second-factor.service';

type Refusal = Extract<Outcome<unknown>, { readonly refused: unknown }>['refused'];

const passwordWrong = '密码不对，请再核对。输错几次后要等一会儿，请15分钟后再试。';
export const factorMissing = '请填写动态验证码，或填一个恢复码。';
const factorWrong = '动态验证码或恢复码不对，或已经用过。请等下一个再填，或稍后再试。';

/** Within a session the refusal stands at the input that is wrong. */
export function refusalInSession(
  refusal: Refusal,
  passwordField: string,
  { recoveryCode }: FactorShown,
): Refused {
  if (refusal === 'wrong_credentials') return invalid({ [passwordField]: passwordWrong });
  if (refusal === 'totp_required') return invalid({ totp: factorMissing });
  return invalid({ [recoveryCode ? 'recoveryCode' : 'totp']: factorWrong });
}
