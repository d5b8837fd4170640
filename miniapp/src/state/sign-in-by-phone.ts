import { call } from '../api/call';
import type { Session } from '../api/types';

/** The draft session's cookie goes along, so its drafts move to the account. */
export function signInByPhone(phone: string, code: string): Promise<Session> {
  return call<Session>('POST', '/api/sessions/phone', { body: { phone, code } });
}
