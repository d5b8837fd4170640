import type { GuessedView } from '@jingkang/shared/api/own-account';
import type { AccountRow } from '../../accounts/account.entity';
import { worthTelling } from './guess-reports.service';

/** What the owner is told of wrong tries at the password; a few are one's own typing. */
export function guessedView({ failedAttempts: times, failedAt }: AccountRow): GuessedView | null {
  return failedAt && times >= worthTelling ? { times, lastAt: failedAt.toISOString() } : null;
}
