import { seen } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import type { CaseAllocationView } from '@jingkang/shared/api/cases';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { allocationLifecycle, returnReasons } from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import { AllocationsReader } from '../../allocations/allocations-reader';
import { Clock } from '../../../foundation/clock/clock';
import { clockView } from '../../../foundation/clock/clock-view';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { Organizations } from '../../../directory/institutions/organizations.service';
import type { Case } from '../../cases/case.entity';

/** The allocations of a case, as its page tells them. */
@Injectable()
export class CaseAllocations {
  constructor(
    private readonly allocations: AllocationsReader,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
    private readonly readable: ReadableRows,
  ) {}

  async of(row: Case, { role }: Account): Promise<Readable<CaseAllocationView>[]> {
    const rows = await this.allocations.of(row.id);
    const names = await this.organizations.namesOf(rows.map(({ organizationId }) => organizationId));
    return this.readable.ofAll('allocations', rows, async (one) => {
      const { label, tone } = allocationLifecycle.states[one.state];
      return {
        id: one.id,
        organizationId: one.organizationId,
        organizationName: names.get(one.organizationId) ?? '',
        state: { code: one.state, label, tone },
        open: one.open,
        clock: clockView(one, this.clock.now()),
        consentId: one.consentId,
        proposedAt: one.createdAt.toISOString(),
        changedAt: one.updatedAt.toISOString(),
        returnReasonLabel: one.returnReason && returnReasons[one.returnReason],
        words: one.returnReason ? (seen(role, 'note', await this.allocations.wordsOf(one.id)) ?? null) : null,
      };
    });
  }
}
