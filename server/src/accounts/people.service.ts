import type { Role } from '@jingkang/shared/access/roles';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
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

  /** An active member of staff, or undefined. */
  async activeStaff(id: string, manager: EntityManager): Promise<Person | undefined> {
    const row = await manager.findOneBy(AccountRow, { id, kind: 'staff', status: 'active' });
    return row ? personOf(row) : undefined;
  }

  /** Active members of an organization with one of these roles. */
  async inOrganization(
    organizationId: string,
    roles: readonly Role[],
    manager: EntityManager,
  ): Promise<Person[]> {
    const where = { organizationId, role: In([...roles]), status: 'active' as const };
    return (await manager.find(AccountRow, { where, take: 50 })).map(personOf);
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
