import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account, Target } from '@jingkang/shared/access/scope';
import { type AssessmentState, assessmentOpen } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { demand } from '../common/access';
import { lockById } from '../common/lock';
import { conflict, notFound } from '../common/refusal';
import { Assessment } from './assessment.entity';
import { recordType } from './assessment.record';

const open: readonly AssessmentState[] = assessmentOpen;
export const isOpen = ({ state }: Pick<Assessment, 'state'>): boolean => open.includes(state);

export interface Opened {
  readonly row: Assessment;
  readonly ofCase: Case;
}

/** An assessment within what the account may do. Who reaches it is decided by its case, as that stands now. */
@Injectable()
export class AssessmentDesk {
  constructor(
    @InjectRepository(Assessment) private readonly stored: Repository<Assessment>,
    private readonly cases: CasesReader,
    private readonly caseKind: CaseKind,
  ) {}

  async get(
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.stored.manager,
  ): Promise<Opened> {
    const row = await manager.findOneBy(Assessment, { id });
    const ofCase = row ? await this.cases.find(row.caseId, manager) : undefined;
    demand(account, permission, this.targetOf(ofCase), `${recordType}:${id}`);
    if (!row || !ofCase) throw notFound();
    return { row, ofCase };
  }

  /** Locked for a change of its contents, which is allowed until it is signed. */
  async changing(
    manager: EntityManager,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<Opened> {
    const row = await lockById(manager, Assessment, id);
    const ofCase = row ? await this.cases.find(row.caseId, manager) : undefined;
    demand(account, permission, this.targetOf(ofCase), `${recordType}:${id}`);
    if (!row || !ofCase) throw notFound();
    if (!isOpen(row)) throw conflict('ended', '这次评估已经签署或取消，不能再改。需要时请重新评估。');
    return { row, ofCase };
  }

  async caseOf(
    account: Account,
    caseId: string,
    permission: Permission,
    manager?: EntityManager,
  ): Promise<Case> {
    const ofCase = await this.cases.find(caseId, manager ?? this.stored.manager);
    demand(account, permission, this.targetOf(ofCase), `cases:${caseId}`);
    if (!ofCase) throw notFound();
    return ofCase;
  }

  targetOf(ofCase: Case | undefined): Target {
    return ofCase ? this.caseKind.targetOf(ofCase) : { ownerIds: [] };
  }
}
