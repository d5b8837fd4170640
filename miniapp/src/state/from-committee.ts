import type { Account } from '../api/types';

/** Someone who fills in together with a family; bound to the organization by an invitation. */
export const fromCommittee = (account: Account | null | undefined): boolean =>
  account?.role === 'committee_worker';
