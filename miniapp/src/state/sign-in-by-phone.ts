import type { Write } from '../api/call';
import type { SessionView } from '@jingkang/shared/api/sessions';

/** The draft session's cookie goes along, so its drafts move to the account. */
export function signInByPhone(write: Write, phone: string, code: string): Promise<SessionView> {
  return write('POST /sessions/phone', { body: { phone, code } });
}
