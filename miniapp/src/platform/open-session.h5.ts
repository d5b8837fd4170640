import type { Write } from '../api/call';
import type { SessionView } from '@jingkang/shared/api/sessions';

/** On H5 people prove a phone number; a draft may begin without one. */
export const signInWay: 'phone' | 'wechat' = 'phone';

/** An anonymous session that may hold drafts; it is bound to a phone when the application is sent. */
export function openDraftSession(write: Write, noticeVersion: string): Promise<SessionView> {
  return write('POST /sessions/draft', { body: { noticeVersion } });
}

export function signInByWechat(_write: Write): Promise<SessionView> {
  throw new Error('WeChat sign-in exists only in the mini-program');
}
