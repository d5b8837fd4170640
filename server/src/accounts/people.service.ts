import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { Role } from '@jingkang/shared/access/roles';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { lockById } from '../common/lock';
import { invalid } from '../common/refusal';
import { AccountRow } from './account.entity';

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organizationId: string | null;
}

/** What other modules may know of accounts: names, roles and places. */
@Injectable()
export class People {
  constructor(private readonly dataSource: DataSource) {}

  async byIds(
    ids: readonly (string | null | undefined)[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReadonlyMap<string, Person>> {
    const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
    const rows = wanted.length ? await manager.findBy(AccountRow, { id: In(wanted) }) : [];
    return new Map(rows.map((row) => [row.id, personOf(row)]));
  }

  /** Whom a record of an organization can be assigned to: a social worker who is there and active. */
  async mustServeAt(id: string, organizationId: string | null, manager: EntityManager): Promise<void> {
    const fits = { id, kind: 'staff', status: 'active', role: 'social_worker' } as const;
    if (organizationId && (await manager.existsBy(AccountRow, { ...fits, organizationId }))) return;
    throw invalid({ accountId: '只能分派给本机构在岗的社工，请重新选择。' });
  }

  /** Active members of an organization with one of these roles. */
  async inOrganization(
    organizationId: string,
    roles: readonly Role[],
    manager: EntityManager,
  ): Promise<Person[]> {
    const where = { organizationId, role: In([...roles]), status: 'active' as const };
    return (await manager.find(AccountRow, { where, take: shownAtMost.colleagues })).map(personOf);
  }

  /** What someone does next in another transaction waits until this one ends. */
  async oneAtATime(id: string, manager: EntityManager): Promise<void> {
    await lockById(manager, AccountRow, id);
  }

  /** The account someone signs in to by this phone, or undefined. */
  async byPhoneHash(phoneHash: string, manager: EntityManager): Promise<Person | undefined> {
    const row = await manager.findOneBy(AccountRow, { phoneHash, kind: 'public', status: 'active' });
    return row ? personOf(row) : undefined;
  }
}

function personOf({ id, displayName, role, organizationId }: AccountRow): Person {
  return { id, displayName, role, organizationId };
}
