import { roleGroups } from '@jingkang/shared/access/role-groups';
import { allocationOpen } from '@jingkang/shared/lifecycles/allocation';
import type { AllocationAction } from '@jingkang/shared/lifecycles/allocation';
import type { allocationRecords } from '@jingkang/shared/records/allocations';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { newId } from '../../foundation/clock/ids';
import { Performer } from '../../records/perform';
import { ConsentsWriter } from '../consents/consents-writer';
import { NoticesWriter } from '../../messages/notices/notices-writer';
import { People } from '../../identity/accounts/people.service';
import { AllocationKind } from './allocation-kind';
import { Allocation } from './allocation.entity';
import { recordType } from './allocation.record';

export type NewAllocation = Pick<
  Allocation,
  | 'caseId'
  | 'organizationId'
  | 'fromOrganizationId'
  | 'regionCode'
  | 'countyCode'
  | 'ageBand'
  | 'needs'
  | 'times'
  | 'proposedById'
>;

type Event = keyof typeof allocationRecords.notices.events;
const told: Readonly<Partial<Record<AllocationAction, Event>>> = { offer: 'allocation-offered' };

/** Begins and moves allocations because a case or a consent has moved, in the transaction of that record. */
@Injectable()
export class AllocationsWriter {
  constructor(
    private readonly performer: Performer,
    private readonly kind: AllocationKind,
    private readonly clock: Clock,
    private readonly consents: ConsentsWriter,
    private readonly people: People,
    private readonly notices: NoticesWriter,
  ) {}

  propose(manager: EntityManager, from: NewAllocation): Promise<Allocation> {
    const row = {
      ...from,
      id: newId(),
      open: true,
      consentId: null,
      returnReason: null,
      createdAt: this.clock.now(),
    };
    const codes = { case: from.caseId, organization: from.organizationId };
    return this.performer.begin(manager, this.kind, 'propose', undefined, row, { codes });
  }

  /** The consent that was asked for with the proposal. */
  async bind(manager: EntityManager, id: string, consentId: string): Promise<void> {
    await manager.update(Allocation, { id }, { consentId });
  }

  /** The institution's leads are told when it is asked. */
  async move(manager: EntityManager, id: string, action: AllocationAction): Promise<Allocation> {
    const row = await this.performer.perform(this.kind, { action, id, account: undefined }, manager);
    const subject = told[action];
    if (subject) {
      const asked = await this.people.inOrganization(row.organizationId, roleGroups.leads, manager);
      const ids = asked.map((person) => person.id);
      await this.notices.write(manager, ids, { recordType, recordId: id, action: subject });
    }
    return row;
  }

  async openOf(manager: EntityManager, caseId: string): Promise<Allocation | undefined> {
    return (await manager.findOneBy(Allocation, { caseId, state: In([...allocationOpen]) })) ?? undefined;
  }

  /** The institution that was chosen is not asked, or no longer, and nobody is asked to agree to it. */
  async takeBack(manager: EntityManager, caseId: string): Promise<void> {
    const row = await this.openOf(manager, caseId);
    if (!row) return;
    await this.move(manager, row.id, 'cancel');
    await this.consents.cancelOpen(manager, { caseId, allocationId: row.id });
  }
}
