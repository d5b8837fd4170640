import { invalid, type Refused, refused } from '../../../foundation/refusals/refusal';
import type { Outcome } from './password-guard.service';
import type { FactorShown } from '../second-factor/second-factor.service';

type Refusal = Extract<Outcome<unknown>, { readonly refused: unknown }>;

const passwordWrong = '密码不对，请再核对。';
export const factorMissing = '请填写动态验证码，或填一个恢复码。';
const factorWrong = '动态验证码或恢复码不对，或已经用过。请等下一个再填，或稍后再试。';

/** During a wait nothing is said of what was typed: the right password is refused as well. */
const waitWords = (seconds: number): string => `输错的次数多了，请${Math.ceil(seconds / 60)}分钟后再试。`;

/** Within a session the refusal stands at the input that is wrong. */
export function refusalInSession(
  { refused: code, waitsFor }: Refusal,
  passwordField: string,
  { recoveryCode }: FactorShown,
): Refused {
  if (code === 'wrong_credentials')
    return invalid({ [passwordField]: waitsFor ? waitWords(waitsFor) : passwordWrong });
  if (code === 'totp_required') return invalid({ totp: factorMissing });
  return invalid({ [recoveryCode ? 'recoveryCode' : 'totp']: factorWrong });
}

// One sentence for an unknown name, a wrong password and a name that waits for what others have tried: it is true of
// each, and tells a stranger nothing.
const sentences = {
  wrong_credentials: '用户名或密码不对，请核对后再试。核对过还是不行的，请15分钟后再试，或用常用的电脑登录。',
  totp_required: '请填写动态验证码。',
  wrong_totp: '动态验证码或恢复码不对，或已经用过。请等下一个验证码再填，或稍后再试。',
} as const;

export const signInRefusal = ({ refused: code, waitsFor }: Refusal): Refused =>
  refused(401, code, code === 'wrong_credentials' && waitsFor ? waitWords(waitsFor) : sentences[code]);
