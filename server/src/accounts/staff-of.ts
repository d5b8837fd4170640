import { refusalFor } from '../common/access';
import type { CurrentSession, SignedInAccount } from '../common/account';
import { unauthenticated } from '../common/refusal';

/** The account of a staff session; to any other the route is not there. `what` names it in the evidence. */
export function staffOf({ kind, account }: CurrentSession, what: string): SignedInAccount {
  if (!account) throw unauthenticated();
  if (kind !== 'staff') throw refusalFor(account, 'session.own', what);
  return account;
}
