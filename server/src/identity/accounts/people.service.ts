import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { isOf } from '@jingkang/shared/access/role-groups';
import type { Role } from '@jingkang/shared/access/roles';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { lockById } from '../../foundation/database/work/lock';
import { PeopleNames } from '../../foundation/records/people-names';
import { conflict, invalid } from '../../foundation/refusals/refusal';
import { AccountRow } from './account.entity';

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organizationId: string | null;
}

/** What other modules may know of accounts: names, roles and places. */
@Injectable()
export class People extends PeopleNames {
  constructor(@InjectRepository(AccountRow) private readonly stored: Repository<AccountRow>) {
    super();
  }

  async byIds(
    ids: readonly (string | null | undefined)[],
    manager: EntityManager = this.stored.manager,
  ): Promise<ReadonlyMap<string, Person>> {
    const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
    const rows = wanted.length ? await manager.findBy(AccountRow, { id: In(wanted) }) : [];
    return new Map(rows.map((row) => [row.id, personOf(row)]));
  }

  /**
   * Whom a record of an organization can be assigned to: a handler who is there and active. The account is
   * kept until the transaction ends, so that it is not disabled or moved meanwhile.
   */
  async mustServeAt(id: string, organizationId: string | null, manager: EntityManager): Promise<void> {
    if (await this.servesAt(id, organizationId, manager)) return;
    throw invalid({ accountId: '只能分派给本机构在岗的社工，请重新选择。' });
  }

  /** The same of whoever takes something on: the account may have changed since the request began. */
  async mustStillServe(
    { id }: Pick<Person, 'id'>,
    organizationId: string | null,
    manager: EntityManager,
  ): Promise<void> {
    if (await this.servesAt(id, organizationId, manager)) return;
    throw conflict('no_longer_serving', '您的账号刚有变动，不能再办这件。请重新登录后再看。');
  }

  /** Those of them who are active. */
  async activeOf(ids: readonly string[], manager: EntityManager): Promise<string[]> {
    if (!ids.length) return [];
    const rows = await manager.findBy(AccountRow, { id: In([...ids]), status: 'active' });
    return rows.map(({ id }) => id);
  }

  private async servesAt(
    id: string,
    organizationId: string | null,
    manager: EntityManager,
  ): Promise<boolean> {
    const row = await lockById(manager, AccountRow, id);
    return (
      row?.kind === 'staff' &&
      row.status === 'active' &&
      isOf(row.role, 'handlers') &&
      organizationId !== null &&
      row.organizationId === organizationId
    );
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

  /** None of these accounts changes until the transaction ends. */
  async hold(ids: readonly string[], manager: EntityManager): Promise<void> {
    for (const id of [...new Set(ids)].sort()) await lockById(manager, AccountRow, id);
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
