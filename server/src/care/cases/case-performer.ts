import type { CaseState } from '@jingkang/shared/lifecycles/case';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { CaseAction, CaseFacts } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import { Performer } from '../../records/perform';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { RecordActions, type Said, type Step } from '../../records/record-actions';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';

export type CaseOrder = Step<Case, CaseAction, CaseFacts>;

/** How the actions of a case are carried out and answered. */
@Injectable()
export class CasePerformer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly performer: Performer,
    private readonly kind: CaseKind,
    private readonly actions: RecordActions,
  ) {}

  /** Answers with where the case stands in the end: an action may be followed at once by another. */
  act(account: Account, id: string, action: CaseAction, order: CaseOrder): Promise<ActionAnswer<CaseState>> {
    return this.unitOfWork.run(async (manager) => {
      await this.performer.perform(this.kind, { ...order, action, id, account }, manager);
      const { state, version } = await manager.findOneByOrFail(Case, { id });
      return { id, state, version };
    });
  }

  /** For `after`: words that belong to the action. */
  saying(said: Said) {
    return this.actions.saying(this.kind, said);
  }
}
