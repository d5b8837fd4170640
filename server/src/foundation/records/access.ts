import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can, type Target } from '@jingkang/shared/access/scope';
import type { EvidenceEntry } from '../evidence/evidence';
import { notFound, Refused } from '../refusals/refusal';

/** A refusal of access to a record: answered like an unknown id, and recorded for a signed-in account. */
export class AccessRefused extends Refused {
  constructor(readonly evidence: EvidenceEntry) {
    super(notFound().refusal);
  }
}

/** Asks the one access decision about a record; what may not be seen is not there. */
export function demand(account: Account, permission: Permission, target: Target, record: string): void {
  if (!can(account, permission, target)) throw refusalFor(account, permission, record);
}

/** Kept in the chain of the account that asked, so that strangers cannot lengthen a record's own chain. */
export function refusalFor(account: Account, permission: Permission, record: string): AccessRefused {
  const about = {
    recordType: 'accounts',
    recordId: account.id,
    kind: 'refused',
    action: permission,
  } as const;
  return new AccessRefused({ ...about, account, codes: { record: named(record) } });
}

/** `kind:id`; what was typed in the place of an id may be a name or a number, and is not kept. */
function named(record: string): string {
  const [, kind, id] = /^([a-z_]+):(.*)$/s.exec(record) ?? [];
  return kind && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? '') ? `${kind}:?` : record;
}
