import { roleGroups } from '@jingkang/shared/access/role-groups';
import { allocationShown, type AllocationState } from '@jingkang/shared/lifecycles/allocation';
import type { ConsentKind } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../../../identity/accounts/people.service';
import type { Allocation } from '../../allocations/allocation.entity';
import { AllocationsWriter } from '../../allocations/allocations-writer';
import type { CaseConsent } from '../../consents/case-consent.entity';
import { ConsentEffects, type Follow } from '../../consents/consent-effects';
import { stopsService } from '../../consents/withdrawal-means';
import { NoticesWriter } from '../../../messages/notices/notices-writer';
import { CaseEnding } from '../../cases/case-ending.service';
import { CaseKind } from '../../cases/case-kind';
import { CaseSteps } from '../../cases/case-steps.service';
import { recordType as cases } from '../../cases/case.record';

const shown: readonly AllocationState[] = allocationShown;
const nothing: Follow = async () => undefined;

/** Moves the case and its allocation as the person has answered. */
@Injectable()
export class AnsweredConsents extends ConsentEffects {
  constructor(
    private readonly allocations: AllocationsWriter,
    private readonly caseKind: CaseKind,
    private readonly steps: CaseSteps,
    private readonly ending: CaseEnding,
    private readonly people: People,
    private readonly notices: NoticesWriter,
  ) {
    super();
  }

  override readonly given: Follow = (manager, row, of) => this.onGiven[row.kind](manager, row, of);
  override readonly refused: Follow = (manager, row, of) => this.onRefused[row.kind](manager, row, of);
  override readonly withdrawn: Follow = (manager, row, of) => this.onWithdrawn[row.kind](manager, row, of);

  /** Whoever has received something of it learns that a part is taken back. */
  override readonly itemsWithdrawn: Follow = (manager, _, of) =>
    this.tell(manager, of.id, of.institutionId, 'consent-items-withdrawn');

  /** The institution is asked at once, unless the wish has first to be reviewed anew (LN/11). */
  private readonly offer: Follow = async (manager, row, of) => {
    const allocation = await this.openAllocation(manager, row);
    const { wishReviewCurrent } = await this.caseKind.factsOf(manager, of, undefined);
    if (!allocation || !wishReviewCurrent) return;
    await this.allocations.move(manager, allocation.id, 'offer');
    await this.steps.move(manager, of.id, 'offer-allocation');
  };

  private readonly chooseAgain: Follow = async (manager, row, of) => {
    const allocation = await this.openAllocation(manager, row);
    if (!allocation) return;
    await this.allocations.move(manager, allocation.id, 'refuse');
    await this.steps.move(manager, of.id, 'return-to-choice');
  };

  /** Before the institution has accepted, another one is chosen; afterwards it all stops. */
  private readonly leaveReceiver: Follow = async (manager, row, of) => {
    const allocation = await this.openAllocation(manager, row);
    if (allocation) {
      await this.allocations.move(manager, allocation.id, 'cancel');
      await this.steps.move(manager, of.id, 'return-to-choice');
      if (shown.includes(allocation.state))
        await this.tell(manager, of.id, allocation.organizationId, 'consent-withdrawn');
    } else await this.stop(manager, row, of);
  };

  private readonly stop: Follow = async (manager, row, of) => {
    if (!stopsService(row, of)) return;
    await this.ending.stopOnWithdrawal(manager, of.id);
    await this.tell(manager, of.id, of.institutionId, 'consent-withdrawn');
  };

  private readonly onGiven: Readonly<Record<ConsentKind, Follow>> = {
    receiver: this.offer,
    informed: nothing,
  };
  private readonly onRefused: Readonly<Record<ConsentKind, Follow>> = {
    receiver: this.chooseAgain,
    informed: nothing,
  };
  private readonly onWithdrawn: Readonly<Record<ConsentKind, Follow>> = {
    receiver: this.leaveReceiver,
    informed: this.stop,
  };

  private async openAllocation(manager: EntityManager, row: CaseConsent): Promise<Allocation | undefined> {
    const open = await this.allocations.openOf(manager, row.caseId);
    return open?.id === row.allocationId ? open : undefined;
  }

  /** In neutral words, without saying whose consent it was (个人信息保护法 15, 47). */
  private async tell(
    manager: EntityManager,
    caseId: string,
    organizationId: string | null,
    action: 'consent-withdrawn' | 'consent-items-withdrawn',
  ): Promise<void> {
    if (!organizationId) return;
    const people = await this.people.inOrganization(organizationId, roleGroups.receivers, manager);
    const ids = people.map(({ id }) => id);
    await this.notices.write(manager, ids, { recordType: cases, recordId: caseId, action });
  }
}
