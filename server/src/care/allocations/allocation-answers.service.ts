import type { AllocationState } from '@jingkang/shared/lifecycles/allocation';
import { isOf } from '@jingkang/shared/access/role-groups';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { AcceptAllocationForm, ReturnAllocationForm } from '@jingkang/shared/forms/allocations';
import type { AllocationAction, AllocationFacts } from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { People } from '../../identity/accounts/people.service';
import { CaseSteps } from '../cases/case-steps.service';
import { CasesReader } from '../cases/cases-reader';
import { demand } from '../../foundation/records/access';
import { type Order, Performer } from '../../records/perform';
import { invalid, notFound } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Messages } from '../../messages/notes/messages.service';
import { NoticesWriter } from '../../messages/notices/notices-writer';
import { handOnParts } from '../../records/part-rows';
import { Allocation } from './allocation.entity';
import { AllocationKind } from './allocation-kind';
import { recordType } from './allocation.record';

type Answer = Omit<Order<Allocation, AllocationAction, AllocationFacts>, 'id' | 'account' | 'action'>;

/** What an institution answers when it is asked: it accepts, or returns with a reason (LN/10, 104/6). */
@Injectable()
export class AllocationAnswers {
  constructor(
    @InjectRepository(Allocation) private readonly stored: Repository<Allocation>,
    private readonly unitOfWork: UnitOfWork,
    private readonly performer: Performer,
    private readonly kind: AllocationKind,
    private readonly steps: CaseSteps,
    private readonly cases: CasesReader,
    private readonly organizations: Organizations,
    private readonly people: People,
    private readonly messages: Messages,
    private readonly notices: NoticesWriter,
  ) {}

  accept(
    account: Account,
    id: string,
    { version, accountId }: AcceptAllocationForm,
  ): Promise<ActionAnswer<AllocationState>> {
    return this.answer(account, id, 'accept', {
      version,
      after: async (manager, row) => {
        const assigneeId = await this.assigneeOf(manager, account, row, accountId);
        const { organizationId } = row;
        const changes = { organizationId, institutionId: organizationId, assigneeId };
        await this.steps.move(manager, row.caseId, 'accept-allocation', { changes });
        await handOnParts(manager, row.caseId, organizationId);
        const told = assigneeId && assigneeId !== account.id ? [assigneeId] : [];
        const subject = { recordType: 'cases', recordId: row.caseId, action: 'assigned-to-you' } as const;
        await this.notices.write(manager, told, subject);
      },
    });
  }

  /** It goes back to the choice by itself. */
  async return(
    account: Account,
    id: string,
    { version, reason, words }: ReturnAllocationForm,
  ): Promise<ActionAnswer<AllocationState>> {
    if (reason === 'other' && !words) throw invalid({ words: '请写明退回的原因。' });
    return this.answer(account, id, 'return', {
      version,
      effect: async () => ({ changes: { returnReason: reason }, codes: { reason } }),
      after: async (manager, row, eventId) => {
        const said = { recordType, recordId: id, kind: 'reason', body: words, author: account } as const;
        await this.messages.add(manager, { ...said, eventId });
        await this.chooseAnew(manager, row);
      },
    });
  }

  /** Whoever is responsible chooses another one. */
  private async chooseAnew(manager: EntityManager, { caseId }: Allocation): Promise<void> {
    const { assigneeId } = await this.steps.move(manager, caseId, 'return-to-choice');
    const subject = { recordType: 'cases', recordId: caseId, action: 'allocation-returned' } as const;
    await this.notices.write(manager, assigneeId ? [assigneeId] : [], subject);
  }

  /**
   * The case is locked first, then the institution, so that its places are counted by one at a time and can never
   * be overbooked.
   */
  private async answer(
    account: Account,
    id: string,
    action: AllocationAction,
    answer: Answer,
  ): Promise<ActionAnswer<AllocationState>> {
    const found = await this.stored.findOneBy({ id });
    // Consent was withdrawn: nobody reaches anything of the case any more (个人信息保护法 47).
    const shut = found && (await this.cases.find(found.caseId))?.accessEnded;
    const target = found && !shut ? this.kind.targetOf(found) : { ownerIds: [] };
    demand(account, 'allocation.answer', target, `${recordType}:${id}`);
    if (!found) throw notFound();
    return this.unitOfWork.run(async (manager) => {
      await this.steps.locked(manager, found.caseId);
      await this.organizations.locked(found.organizationId, manager);
      const { state, version } = await this.performer.perform(
        this.kind,
        { ...answer, action, id, account },
        manager,
      );
      return { id, state, version };
    });
  }

  private async assigneeOf(
    manager: EntityManager,
    account: Account,
    { organizationId }: Allocation,
    chosen: string | undefined,
  ): Promise<string | null> {
    if (!chosen && !isOf(account.role, 'handlers')) return null;
    if (!chosen) {
      await this.people.mustStillServe(account, organizationId, manager);
      return account.id;
    }
    await this.people.mustServeAt(chosen, organizationId, manager);
    return chosen;
  }
}
