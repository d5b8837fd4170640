import type { Target } from '@jingkang/shared/access/scope';
import {
  type AllocationAction,
  allocationEnded,
  type AllocationFacts,
  allocationOpen,
  allocationShown,
  type AllocationState,
} from '@jingkang/shared/lifecycles/allocation';
import { allocationRecords } from '@jingkang/shared/records/allocations';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { Allocation } from './allocation.entity';

export const recordType = allocationRecords.name;
const open: readonly AllocationState[] = allocationOpen;
const shown: readonly AllocationState[] = allocationShown;

/** The institution reaches it once it is asked, the county always. */
export const allocationRecord = {
  recordType,
  lifecycle: allocationRecords.lifecycle,
  entity: Allocation,
  ended: allocationEnded,
  waiting: [],
  targetOf: ({ organizationId, regionCode, state }: Allocation): Target => ({
    ownerIds: [],
    regionCode,
    ...(shown.includes(state) ? { organizationId } : {}),
  }),
  followersOf: (): string[] => [],
  derived: (state: AllocationState) => ({ open: open.includes(state) }),
  handler: null,
  heldBy: null,
  grownFrom: 'case_id',
  parts: [],
  hashed: null,
  inCase: {
    ends: [{ by: 'cancel', from: allocationOpen }],
    endsAlsoWith: [],
    followsOwner: false,
    followsHandler: false,
    begun: null,
  },
} as const satisfies StoredRecord<Allocation, AllocationState, AllocationAction, AllocationFacts>;
