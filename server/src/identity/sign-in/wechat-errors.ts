import { refused, type Refused, tooMany, unavailable } from '../../foundation/refusals/refusal';

export const WECHAT_BUSY = -1;

const later = () => unavailable('wechat_unavailable', '微信登录暂时不能用，请稍后再试，或拨打服务电话。');
const again = () => refused(422, 'wechat_code_invalid', '微信登录已过期，请再试一次。');
const blocked = () => refused(422, 'wechat_blocked', '微信限制了这次登录。请用网页版，或拨打服务电话。');

type Level = 'warn' | 'error';

interface Answer {
  readonly refusal: () => Refused;
  /** How loudly the operator is told; what concerns the person alone is told to the person alone. */
  readonly told?: Level;
}

/** Documented errors of code2Session (§9.1) and what the person is told to do. */
const answers: Readonly<Record<number, Answer>> = {
  [WECHAT_BUSY]: { refusal: later, told: 'warn' },
  40029: { refusal: again },
  41008: { refusal: again },
  45011: { refusal: () => tooMany(60), told: 'warn' },
  40226: { refusal: blocked },
};

/** Any other error is one of settings (40013 appid, 40125 secret, 41002, 41004), which the person cannot mend. */
export function wechatRefusal(errcode: number): Refused {
  return (answers[errcode]?.refusal ?? later)();
}

/** Worth a line in the log; an error where the operator has to do something. */
export function operatorIsTold(errcode: number): Level | undefined {
  const answer = answers[errcode];
  return answer ? answer.told : 'error';
}

export const wechatUnreachable = later;

export function wechatNotSet(): Refused {
  return refused(422, 'wechat_unavailable', '这里没有开通微信登录。请用手机号登录，或拨打服务电话。');
}
