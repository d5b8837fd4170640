import { contains } from '../regions/codes';
import { type Permission, reachOf } from './permissions';
import type { Role } from './roles';

/** Who asks. `regionCode` is the root of what a region-wide role may reach. */
export interface Account {
  readonly id: string;
  readonly role: Role;
  readonly organizationId?: string | undefined;
  readonly regionCode?: string | undefined;
  /** A draft session: nobody has signed in. */
  readonly anonymous?: boolean;
  /** The network an anonymous one asks from. It is hashed before it is kept. */
  readonly network?: string;
}

/** What is asked for, reduced to what the decision needs. */
export interface Target {
  readonly ownerIds: readonly string[];
  readonly organizationId?: string | undefined;
  readonly regionCode?: string | undefined;
  /** Accounts and organizations that must not see this record, such as those a complaint is about (§11). */
  readonly barred?: { readonly accountIds: readonly string[]; readonly organizationIds: readonly string[] };
}

/** A query filter that says the same as `can`; `undefined` means nothing is visible. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly accountId: string }
  | { readonly kind: 'institution'; readonly organizationId: string }
  | { readonly kind: 'region'; readonly regionCode: string };

/** The rule as a query filter. Barred accounts and organizations are excluded by the caller's query as well. */
export function scopeOf(account: Account, permission: Permission): Scope | undefined {
  const reach = reachOf(account.role, permission);
  if (reach === 'all') return { kind: 'all' };
  if (reach === 'own') return { kind: 'own', accountId: account.id };
  if (reach === 'institution' && account.organizationId)
    return { kind: 'institution', organizationId: account.organizationId };
  if (reach === 'region' && account.regionCode) return { kind: 'region', regionCode: account.regionCode };
  return undefined;
}

/** The one access decision: may this account use this permission on this record? */
export function can(account: Account, permission: Permission, target: Target): boolean {
  const barred = target.barred;
  if (barred?.accountIds.includes(account.id)) return false;
  if (account.organizationId && barred?.organizationIds.includes(account.organizationId)) return false;
  const scope = scopeOf(account, permission);
  switch (scope?.kind) {
    case 'all':
      return true;
    case 'own':
      return target.ownerIds.includes(scope.accountId);
    case 'institution':
      return target.organizationId === scope.organizationId;
    case 'region':
      return target.regionCode !== undefined && contains(scope.regionCode, target.regionCode);
    default:
      return false;
  }
}
