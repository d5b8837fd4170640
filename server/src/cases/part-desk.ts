import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import type { EntityManager, FindOptionsOrder, FindOptionsWhere, Repository } from 'typeorm';
import { refusalFor } from '../common/access';
import type { Reached } from '../records/record-access';
import type { Case } from './case.entity';
import type { CaseKind } from './case-kind';
import type { CasesReader } from './cases-reader';

/** A record with the case it belongs to. */
export interface InCase<Row> {
  readonly row: Row;
  readonly of: Case;
}

/** A record that belongs to a case, within what an account may do with both. */
export abstract class PartDesk<Row extends { id: string; caseId: string }> {
  constructor(
    private readonly stored: Repository<Row>,
    private readonly kind: Reached<Row>,
    private readonly read: Permission,
    private readonly cases: CasesReader,
    private readonly caseKind: CaseKind,
  ) {}

  async get(
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.stored.manager,
  ): Promise<InCase<Row>> {
    const row = await manager.findOneBy(this.kind.entity, { id } as FindOptionsWhere<Row>);
    const of = row && (await this.cases.find(row.caseId, manager));
    if (!row || !of || !this.reaches(account, permission, row, of))
      throw refusalFor(account, permission, `${this.kind.recordType}:${id}`);
    return { row, of };
  }

  /** Those of a case that the account may read, newest first. */
  async of(account: Account, caseId: string): Promise<readonly Row[]> {
    const of = await this.cases.find(caseId);
    if (!of || !can(account, this.read, this.caseKind.targetOf(of)))
      throw refusalFor(account, this.read, `cases:${caseId}`);
    const where = { caseId } as FindOptionsWhere<Row>;
    const rows = await this.stored.find({ where, order: { id: 'DESC' } as FindOptionsOrder<Row> });
    return rows.filter((row) => this.reaches(account, this.read, row, of));
  }

  /** After a withdrawal of consent nobody but the person opens what belongs to the case (个人信息保护法 47). */
  reaches(account: Account, permission: Permission, row: Row, { accessEnded }: Case): boolean {
    const target = this.kind.targetOf(row, account);
    return can(account, permission, accessEnded ? { ownerIds: target.ownerIds } : target);
  }
}
