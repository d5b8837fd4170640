import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import type { EntityManager, FindOptionsOrder, FindOptionsWhere, Repository } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import { lockById } from '../../foundation/database/work/lock';
import type { Reached } from '../../records/record-access';
import type { Case } from './case.entity';
import type { CaseKind } from './case-kind';
import type { CasesReader } from './cases-reader';

/** A record with the case it belongs to. */
export interface InCase<Row> {
  readonly row: Row;
  readonly of: Case;
}

/** A record that belongs to a case, within what an account may do with both. */
export abstract class PartAccess<Row extends { id: string; caseId: string }> {
  constructor(
    protected readonly stored: Repository<Row>,
    private readonly kind: Reached<Row>,
    private readonly read: Permission,
    private readonly cases: CasesReader,
    protected readonly caseKind: CaseKind,
  ) {}

  async get(
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.stored.manager,
  ): Promise<InCase<Row>> {
    const row = await manager.findOneBy(this.kind.entity, { id } as FindOptionsWhere<Row>);
    return this.withCase(manager, account, id, permission, row);
  }

  /** The same, kept until the transaction ends. */
  async locked(
    manager: EntityManager,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<InCase<Row>> {
    return this.withCase(manager, account, id, permission, await lockById(manager, this.kind.entity, id));
  }

  /** The case itself, within what the account may do there. */
  async caseOf(
    account: Account,
    caseId: string,
    permission: Permission,
    manager?: EntityManager,
  ): Promise<Case> {
    const of = await this.cases.find(caseId, manager);
    if (!of || !can(account, permission, this.caseKind.targetOf(of)))
      throw refusalFor(account, permission, `cases:${caseId}`);
    return of;
  }

  /** Those of a case that the account may read, newest first. */
  async of(account: Account, caseId: string): Promise<readonly Row[]> {
    const of = await this.caseOf(account, caseId, this.read);
    const where = { caseId } as FindOptionsWhere<Row>;
    const rows = await this.stored.find({ where, order: { id: 'DESC' } as FindOptionsOrder<Row> });
    return rows.filter((row) => this.reaches(account, this.read, row, of));
  }

  /** After a withdrawal of consent nobody but the person opens what belongs to the case (个人信息保护法 47). */
  reaches(account: Account, permission: Permission, row: Row, { accessEnded }: Case): boolean {
    const target = this.kind.targetOf(row, account);
    return can(account, permission, accessEnded ? { ownerIds: target.ownerIds } : target);
  }

  private async withCase(
    manager: EntityManager,
    account: Account,
    id: string,
    permission: Permission,
    row: Row | null | undefined,
  ): Promise<InCase<Row>> {
    const of = row && (await this.cases.find(row.caseId, manager));
    if (!row || !of || !this.reaches(account, permission, row, of))
      throw refusalFor(account, permission, `${this.kind.recordType}:${id}`);
    return { row, of };
  }
}
