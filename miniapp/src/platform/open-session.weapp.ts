import Taro from '@tarojs/taro';
import type { Write } from '../api/call';
import { Problem } from '../api/problem';
import type { SessionView } from '@jingkang/shared/api/sessions';

export const signInWay: 'phone' | 'wechat' = 'wechat';

/** The code lives five minutes and once; the server changes it for its own opaque session. */
export async function signInByWechat(write: Write): Promise<SessionView> {
  const { code } = await Taro.login().catch(() => {
    throw new Problem(0, 'wechat_login', '微信登录没有成功。请稍后再试。');
  });
  return write('POST /sessions/wechat', { body: { code } });
}

/** In WeChat the account itself holds the draft. */
export function openDraftSession(write: Write, _noticeVersion: string): Promise<SessionView> {
  return signInByWechat(write);
}
