import type { AgreementState } from '@jingkang/shared/lifecycles/agreement';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import {
  agreementLifecycle,
  type AgreementAction,
  type AgreementFacts,
} from '@jingkang/shared/lifecycles/agreement';
import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/case.entity';
import { CaseSteps } from '../cases/case-steps.service';
import { discreet } from '../cases/discretion';
import { Performer } from '../../records/perform';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import type { Step } from '../../records/record-actions';
import type { Agreement } from './agreement.entity';
import { AgreementAccess } from './agreement-access.service';
import { AgreementKind } from './agreement-kind';

export type AgreementStep = Step<Agreement, AgreementAction, AgreementFacts>;

/** One action on an agreement, its case locked first, without telling a risk to whom it is hidden (§6.3). */
@Injectable()
export class AgreementPerformer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly performer: Performer,
    private readonly kind: AgreementKind,
    private readonly desk: AgreementAccess,
    private readonly steps: CaseSteps,
  ) {}

  async act(
    account: Account,
    id: string,
    action: AgreementAction,
    step: (of: Case) => AgreementStep,
  ): Promise<ActionAnswer<AgreementState>> {
    const { by } = agreementLifecycle.actions[action];
    if (by === 'system') throw new Error(`${action} is no action of an account.`);
    const work = this.unitOfWork.run(async (manager) => {
      const { row: before } = await this.desk.get(account, id, by, manager);
      const of = await this.steps.locked(manager, before.caseId);
      const row = await this.performer.perform(this.kind, { ...step(of), action, id, account }, manager);
      return { id, state: row.state, version: row.version };
    });
    return work.catch((error: unknown) => {
      throw discreet(error, account.role);
    });
  }
}
