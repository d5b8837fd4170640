import type { Account, Target } from '@jingkang/shared/access/scope';
import {
  allocation,
  type AllocationAction,
  allocationEnded,
  type AllocationFacts,
  allocationOpen,
  allocationShown,
  type AllocationState,
} from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CasesReader } from '../cases/cases-reader';
import type { RecordKind } from '../common/perform';
import { ConsentsReader } from '../consents/consents-reader';
import { Organizations } from '../institutions/organizations.service';
import { Allocation } from './allocation.entity';

export const recordType = 'allocations';
const open: readonly AllocationState[] = allocationOpen;
const shown: readonly AllocationState[] = allocationShown;

/** How an allocation moves. The institution reaches it once it is asked, the county always. */
@Injectable()
export class AllocationKind implements RecordKind<
  Allocation,
  AllocationState,
  AllocationAction,
  AllocationFacts
> {
  readonly recordType = recordType;
  readonly entity = Allocation;
  readonly lifecycle = allocation;
  readonly ended = allocationEnded;
  readonly waiting = [];

  constructor(
    private readonly consents: ConsentsReader,
    private readonly organizations: Organizations,
    private readonly cases: CasesReader,
  ) {}

  targetOf = ({ organizationId, regionCode, state }: Allocation): Target => ({
    ownerIds: [],
    regionCode,
    ...(shown.includes(state) ? { organizationId } : {}),
  });
  followersOf = (): string[] => [];
  derived = (state: AllocationState) => ({ open: open.includes(state) });

  factsOf = async (
    manager: EntityManager,
    row: Allocation,
    _account: Account | undefined,
  ): Promise<AllocationFacts> => {
    const institution = await this.organizations.find(row.organizationId, manager);
    const taken = await this.cases.placesTaken(row.organizationId, manager);
    return {
      consentInForce: await this.consents.isInForce(manager, row.consentId),
      institutionActive: institution?.status === 'active',
      institutionHasRoom: institution?.capacity === null || taken < (institution?.capacity ?? 0),
    };
  };
}
