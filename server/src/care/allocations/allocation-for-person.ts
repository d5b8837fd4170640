import { allocationOpen, type AllocationState } from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import { type OwnPart, PartForPerson } from '../cases/part-for-person';
import type { Allocation } from './allocation.entity';
import { recordType } from './allocation.record';

const open: readonly AllocationState[] = allocationOpen;

/** The case tells that an institution is asked; the allocation tells until when. */
@Injectable()
export class AllocationForPerson extends PartForPerson<Allocation> {
  readonly part = recordType;

  override dueOf({ rows }: OwnPart<Allocation>): Date | null {
    return rows.find(({ state }) => open.includes(state))?.dueAt ?? null;
  }
}
