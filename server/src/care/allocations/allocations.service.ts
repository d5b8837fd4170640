import { seen } from '@jingkang/shared/access/privacy';
import { type Account, type Scope, scopeOf } from '@jingkang/shared/access/scope';
import type { AllocationRecord, AllocationRow, AllocationTab } from '@jingkang/shared/api/allocations';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { ActionView, Page } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { AllocationQuery } from '@jingkang/shared/forms/allocations';
import {
  allocationLifecycle,
  returnReasons,
  type AllocationAction,
} from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CasesReader } from '../cases/cases-reader';
import { demand } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { dueAfter, dueCursor } from '../../foundation/records/due-pages';
import { Openings } from '../../foundation/records/opening';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { actionViews } from '../../foundation/records/record-views';
import { notFound } from '../../foundation/refusals/refusal';
import { WholeRecord } from '../../foundation/records/whole-record';
import { named } from '../../foundation/database/rows/damaged';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Timelines } from '../../messages/notes/timeline.service';
import { Notices } from '../../messages/notices/notices.service';
import { Allocation } from './allocation.entity';
import { AllocationKind } from './allocation-kind';
import { allocationRow } from './allocation-rows';
import { recordType } from './allocation.record';
import { AllocationsReader } from './allocations-reader';
import { type AllocationListed, AllocationsRepository } from './allocations.repository';

const PAGE = 20;

/** Allocations as the institution that is asked sees them, and the county. */
@Injectable()
export class Allocations {
  constructor(
    @InjectRepository(Allocation) private readonly stored: Repository<Allocation>,
    private readonly clock: Clock,
    private readonly kind: AllocationKind,
    private readonly repository: AllocationsRepository,
    private readonly reader: AllocationsReader,
    private readonly cases: CasesReader,
    private readonly organizations: Organizations,
    private readonly openings: Openings,
    private readonly notices: Notices,
    private readonly timelines: Timelines,
    private readonly whole: WholeRecord,
    private readonly readable: ReadableRows,
  ) {}

  async page(account: Account, { view, cursor }: AllocationQuery): Promise<Page<Readable<AllocationRow>>> {
    const found = await this.repository.page(view, scopeOfAccount(account), dueAfter(cursor), PAGE + 1);
    const now = this.clock.now();
    const draw = (row: AllocationListed) => allocationRow(row, account, now);
    const items = this.readable.of('allocations', found.slice(0, PAGE), draw);
    const last = found[PAGE - 1];
    return found.length > PAGE && last ? { items, nextCursor: dueCursor(last) } : { items };
  }

  counts(account: Account): Promise<ViewCounts<AllocationTab>> {
    return this.repository.counts(scopeOfAccount(account));
  }

  async open(account: Account, id: string): Promise<AllocationRecord> {
    const row = await this.stored.findOneBy({ id });
    const listed = await this.repository.one(id);
    // Consent was withdrawn: nobody opens anything of the case any more (个人信息保护法 47).
    const target = row && !listed?.caseAccessEnded ? this.kind.targetOf(row) : { ownerIds: [] };
    demand(account, 'allocation.read', target, `${recordType}:${id}`);
    if (!row || !listed) throw notFound();
    this.whole.demand(Allocation, row);
    await this.openings.opened(account, recordType, id);
    await this.notices.readFor(account, recordType, id);
    const institution = await this.organizations.find(row.organizationId);
    return {
      ...allocationRow(listed, account, this.clock.now()),
      organizationId: row.organizationId,
      places: {
        capacity: institution?.capacity ?? null,
        taken: await this.cases.placesTaken(row.organizationId),
      },
      returnReasonLabel: row.returnReason && named(returnReasons, row.returnReason),
      words: seen(account.role, 'note', await this.reader.wordsOf(id)) ?? null,
      timeline: await this.timelines.forStaff(
        { recordType, recordId: id, words: allocationLifecycle.actions },
        account.role,
      ),
      actions: await this.actions(row, account),
    };
  }

  private async actions(row: Allocation, account: Account): Promise<ActionView<AllocationAction>[]> {
    const facts = await this.kind.factsOf(this.stored.manager, row, account);
    return actionViews(allocationLifecycle, row.state, facts, account, this.kind.targetOf(row));
  }
}

function scopeOfAccount(account: Account): Scope {
  const scope = scopeOf(account, 'allocation.read');
  if (!scope) throw notFound();
  return scope;
}
