import { isOf } from '@jingkang/shared/access/role-groups';
import type { AccountView } from '@jingkang/shared/api/sessions';

/** Someone who fills in together with a family; bound to the organization by an invitation. */
export const fromCommittee = (account: AccountView | null | undefined): boolean =>
  isOf(account?.role, 'committee');
