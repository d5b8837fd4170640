import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { refusalFor } from '../common/access';
import { CaseConsent } from './case-consent.entity';
import { ConsentKind } from './consent-kind';
import { recordType } from './consent.record';

export interface ConsentInCase {
  readonly row: CaseConsent;
  readonly of: Case;
}

/** A consent with its case, within what an account may do. */
@Injectable()
export class ConsentDesk {
  constructor(
    @InjectRepository(CaseConsent) private readonly stored: Repository<CaseConsent>,
    private readonly kind: ConsentKind,
    private readonly cases: CasesReader,
    private readonly caseKind: CaseKind,
  ) {}

  async get(
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.stored.manager,
  ): Promise<ConsentInCase> {
    const row = await manager.findOneBy(CaseConsent, { id });
    const of = row && (await this.cases.find(row.caseId, manager));
    if (!row || !of || !this.reaches(account, permission, row, of))
      throw refusalFor(account, permission, `${recordType}:${id}`);
    return { row, of };
  }

  /** After a withdrawal of consent nobody but the person opens what belongs to the case (个人信息保护法 47). */
  reaches(account: Account, permission: Permission, row: CaseConsent, { accessEnded }: Case): boolean {
    const target = this.kind.targetOf(row);
    return can(account, permission, accessEnded ? { ownerIds: target.ownerIds } : target);
  }

  /** Those of a case that the account may read. */
  async of(account: Account, caseId: string): Promise<readonly CaseConsent[]> {
    const of = await this.cases.find(caseId);
    if (!of || !can(account, 'consent.read', this.caseKind.targetOf(of)))
      throw refusalFor(account, 'consent.read', `cases:${caseId}`);
    const rows = await this.stored.find({
      where: { caseId },
      order: { id: 'DESC' },
    });
    return rows.filter((row) => this.reaches(account, 'consent.read', row, of));
  }
}
