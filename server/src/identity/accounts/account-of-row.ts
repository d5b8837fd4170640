import type { Account } from '@jingkang/shared/access/scope';
import type { AccountRow } from './account.entity';

/** The account as the evidence names it. */
export function accountOfRow({ id, role, organizationId }: AccountRow): Account {
  return { id, role, organizationId: organizationId ?? undefined };
}
