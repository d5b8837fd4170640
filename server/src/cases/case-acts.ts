import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { CaseAction, CaseFacts } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Order, Performer } from '../common/perform';
import { UnitOfWork } from '../common/unit-of-work';
import type { MessageKind } from '../messages/record-message.entity';
import { Messages } from '../messages/messages.service';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';
import { recordType } from './case.record';

export type CaseOrder = Omit<Order<Case, CaseAction, CaseFacts>, 'id' | 'account' | 'action'>;

interface Said {
  readonly kind: MessageKind;
  readonly body: string | undefined;
  readonly author: Account;
  readonly visibleToApplicant?: boolean;
  readonly fromApplicant?: boolean;
}

/** How the actions of a case are carried out and answered. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly performer: Performer,
    private readonly kind: CaseKind,
    private readonly messages: Messages,
  ) {}

  /** Answers with where the case stands in the end: an action may be followed at once by another. */
  act(account: Account, id: string, action: CaseAction, order: CaseOrder): Promise<ActionAnswer> {
    return this.unitOfWork.run(async (manager) => {
      await this.performer.perform(this.kind, { ...order, action, id, account }, manager);
      const { state, version } = await manager.findOneByOrFail(Case, { id });
      return { id, state, version };
    });
  }

  /** For `after`: words that belong to the action. */
  saying(said: Said) {
    return (manager: EntityManager, { id }: Case, eventId: string) =>
      this.messages.add(manager, { ...said, recordType, recordId: id, eventId });
  }
}
