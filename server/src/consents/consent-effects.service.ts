import { roleGroups } from '@jingkang/shared/access/role-groups';
import { allocationShown, type AllocationState } from '@jingkang/shared/lifecycles/allocation';
import {
  caseAllocating,
  caseAtHospital,
  type CaseState,
  caseWithInstitution,
} from '@jingkang/shared/lifecycles/case';
import { type ConsentKind, consentInForce, type ConsentState } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '../accounts/people.service';
import type { Allocation } from '../allocations/allocation.entity';
import { AllocationsWriter } from '../allocations/allocations-writer';
import { CaseEnding } from '../cases/case-ending.service';
import { CaseKind } from '../cases/case-kind';
import { CaseSteps } from '../cases/case-steps.service';
import type { Case } from '../cases/case.entity';
import { recordType as cases } from '../cases/case.record';
import { NoticesWriter } from '../notices/notices-writer';
import type { CaseConsent } from './case-consent.entity';

const shown: readonly AllocationState[] = allocationShown;
const stoppable: readonly CaseState[] = [...caseWithInstitution, ...caseAtHospital];
const choosing: readonly CaseState[] = caseAllocating;
const inForce: readonly ConsentState[] = consentInForce;

type Follow = (manager: EntityManager, row: CaseConsent, of: Case) => Promise<void>;
const nothing: Follow = async () => undefined;

/** The institution that the consent names looks after the person. */
const isAtReceiver = ({ receiverId }: CaseConsent, { institutionId }: Case) =>
  institutionId !== null && institutionId === receiverId;

/** What taking a consent back leads to, said before it is done; null where nothing can be taken back. */
export function withdrawalMeans(row: CaseConsent, of: Case): string | null {
  if (!inForce.includes(row.state)) return null;
  if (isAtReceiver(row, of) && stoppable.includes(of.state))
    return '撤回后，机构不能再看您的信息，服务会停止。撤回前已办的事仍然有效。';
  return row.kind === 'receiver' && choosing.includes(of.state)
    ? '撤回后，会重新为您选机构。'
    : '撤回后，不再使用这份同意。';
}

/** What an answer of the person means for the case it was asked for in. */
@Injectable()
export class ConsentEffects {
  constructor(
    private readonly allocations: AllocationsWriter,
    private readonly caseKind: CaseKind,
    private readonly steps: CaseSteps,
    private readonly ending: CaseEnding,
    private readonly people: People,
    private readonly notices: NoticesWriter,
  ) {}

  readonly given: Follow = (manager, row, of) => this.onGiven[row.kind](manager, row, of);
  readonly refused: Follow = (manager, row, of) => this.onRefused[row.kind](manager, row, of);
  readonly withdrawn: Follow = (manager, row, of) => this.onWithdrawn[row.kind](manager, row, of);

  /** Whoever has received something of it learns that a part is taken back. */
  readonly itemsWithdrawn: Follow = (manager, _, of) =>
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
    if (!isAtReceiver(row, of) || !stoppable.includes(of.state)) return;
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
