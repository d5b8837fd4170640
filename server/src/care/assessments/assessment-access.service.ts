import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can } from '@jingkang/shared/access/scope';
import { type AssessmentState, assessmentOpen } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { type InCase, PartAccess } from '../cases/part-access';
import { conflict } from '../../foundation/refusals/refusal';
import { Assessment } from './assessment.entity';
import { assessmentRecord } from './assessment.record';

const open: readonly AssessmentState[] = assessmentOpen;
export const isOpen = ({ state }: Pick<Assessment, 'state'>): boolean => open.includes(state);

/** An assessment within what the account may do. Who reaches it is decided by its case, as that stands now. */
@Injectable()
export class AssessmentAccess extends PartAccess<Assessment> {
  constructor(
    @InjectRepository(Assessment) stored: Repository<Assessment>,
    cases: CasesReader,
    caseKind: CaseKind,
  ) {
    super(stored, assessmentRecord, 'assessment.read', cases, caseKind);
  }

  /** Locked for a change of its contents, which is allowed until it is signed. */
  async changing(
    manager: EntityManager,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<InCase<Assessment>> {
    const found = await this.locked(manager, account, id, permission);
    if (!isOpen(found.row)) throw conflict('ended', '这次评估已经签署或取消，不能再改。需要时请重新评估。');
    return found;
  }

  override reaches(account: Account, permission: Permission, _row: Assessment, of: Case): boolean {
    return can(account, permission, this.caseKind.targetOf(of));
  }
}
