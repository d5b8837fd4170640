import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { refusalFor } from '../common/access';
import { Agreement } from './agreement.entity';
import { AgreementKind } from './agreement-kind';
import { recordType } from './agreement.record';

export interface AgreementInCase {
  readonly row: Agreement;
  readonly of: Case;
}

/** An agreement with its case, within what an account may do. */
@Injectable()
export class AgreementDesk {
  constructor(
    @InjectRepository(Agreement) private readonly stored: Repository<Agreement>,
    private readonly kind: AgreementKind,
    private readonly cases: CasesReader,
    private readonly caseKind: CaseKind,
  ) {}

  async get(
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.stored.manager,
  ): Promise<AgreementInCase> {
    const row = await manager.findOneBy(Agreement, { id });
    const of = row && (await this.cases.find(row.caseId, manager));
    if (!row || !of || !this.reaches(account, permission, row, of))
      throw refusalFor(account, permission, `${recordType}:${id}`);
    return { row, of };
  }

  /** Those of a case that the account may read, newest first. */
  async of(account: Account, caseId: string): Promise<readonly Agreement[]> {
    const of = await this.cases.find(caseId);
    if (!of || !can(account, 'agreement.read', this.caseKind.targetOf(of)))
      throw refusalFor(account, 'agreement.read', `cases:${caseId}`);
    const rows = await this.stored.find({ where: { caseId }, order: { id: 'DESC' } });
    return rows.filter((row) => this.reaches(account, 'agreement.read', row, of));
  }

  /** After a withdrawal of consent nobody but the person opens what belongs to the case (个人信息保护法 47). */
  private reaches(account: Account, permission: Permission, row: Agreement, { accessEnded }: Case): boolean {
    const target = this.kind.targetOf(row);
    return can(account, permission, accessEnded ? { ownerIds: target.ownerIds } : target);
  }
}
