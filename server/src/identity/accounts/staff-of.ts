import { refusalFor } from '../../foundation/records/access';
import type { CurrentSession, SignedInAccount } from '../../foundation/http/sessions/account';
import { unauthenticated } from '../../foundation/refusals/refusal';

/** The account of a staff session; to any other the route is not there. `what` names it in the evidence. */
export function staffOf({ kind, account }: CurrentSession, what: string): SignedInAccount {
  if (!account) throw unauthenticated();
  if (kind !== 'staff') throw refusalFor(account, 'session.own', what);
  return account;
}
