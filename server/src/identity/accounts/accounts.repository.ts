import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, type FindOptionsWhere, In, MoreThan, Repository } from 'typeorm';
import { AccountRow } from './account.entity';

export interface StaffFilter {
  readonly id?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly role?: AccountRow['role'] | undefined;
  readonly status?: AccountRow['status'] | undefined;
}

/** Reads accounts. Writing goes through the unit of work of the use case. */
@Injectable()
export class Accounts {
  constructor(@InjectRepository(AccountRow) private readonly stored: Repository<AccountRow>) {}

  findByUserName(userName: string): Promise<AccountRow | undefined> {
    return this.one({ userName: userName.toLowerCase() });
  }

  findByEnrolmentToken(enrolmentTokenHash: string, now: Date): Promise<AccountRow | undefined> {
    return this.one({ enrolmentTokenHash, enrolmentExpiresAt: MoreThan(now), status: 'active' });
  }

  findStaff(id: string): Promise<AccountRow | undefined> {
    return this.one({ id, kind: 'staff' });
  }

  /** Staff in the order they were made; ids grow with time. */
  pageOfStaff({ id, ...filter }: StaffFilter, take: number): Promise<AccountRow[]> {
    const after = id ? { id: MoreThan(id) } : {};
    const where = { kind: 'staff', ...given(filter), ...after } as FindOptionsWhere<AccountRow>;
    return this.stored.find({ where, order: { id: 'ASC' }, take });
  }

  activeIn(organizationIds: readonly string[], roles: readonly AccountRow['role'][]): Promise<AccountRow[]> {
    const where = {
      organizationId: In([...organizationIds]),
      role: In([...roles]),
      status: 'active' as const,
    };
    return this.stored.find({ where, order: { id: 'ASC' }, take: shownAtMost.colleagues });
  }

  private async one(where: FindOptionsWhere<AccountRow>): Promise<AccountRow | undefined> {
    return (await this.stored.findOneBy(where)) ?? undefined;
  }
}

/** Changes an account someone looked at in this version; false when it has changed since. */
export async function updateAccount(
  manager: EntityManager,
  { id, version }: { readonly id: string; readonly version: number },
  changes: Partial<AccountRow>,
): Promise<boolean> {
  const { affected } = await manager.update(
    AccountRow,
    { id, version },
    { ...changes, version: version + 1 },
  );
  return affected === 1;
}

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
