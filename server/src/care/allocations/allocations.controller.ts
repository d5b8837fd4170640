import type { AllocationState } from '@jingkang/shared/lifecycles/allocation';
import type { Account } from '@jingkang/shared/access/scope';
import type { AllocationRecord, AllocationRow, AllocationTab } from '@jingkang/shared/api/allocations';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { ActionAnswer, Page } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import {
  AcceptAllocationForm,
  AllocationQuery,
  ReturnAllocationForm,
} from '@jingkang/shared/forms/allocations';
import { allocationLifecycle } from '@jingkang/shared/lifecycles/allocation';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery } from '../../foundation/http/bodies/form-input';
import { LifecycleAction, Permit } from '../../foundation/http/route';
import { AllocationAnswers } from './allocation-answers.service';
import { Allocations } from './allocations.service';

@Controller('allocations')
export class AllocationsController {
  constructor(
    private readonly allocations: Allocations,
    private readonly answers: AllocationAnswers,
  ) {}

  @Get()
  @Permit('allocation.read')
  page(
    @CurrentAccount() account: Account,
    @FormQuery(AllocationQuery) query: AllocationQuery,
  ): Promise<Page<Readable<AllocationRow>>> {
    return this.allocations.page(account, query);
  }

  @Get('counts')
  @Permit('allocation.read')
  counts(@CurrentAccount() account: Account): Promise<ViewCounts<AllocationTab>> {
    return this.allocations.counts(account);
  }

  @Get(':id')
  @Permit('allocation.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<AllocationRecord> {
    return this.allocations.open(account, id);
  }

  @LifecycleAction(allocationLifecycle, 'accept')
  accept(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(AcceptAllocationForm) form: AcceptAllocationForm,
  ): Promise<ActionAnswer<AllocationState>> {
    return this.answers.accept(account, id, form);
  }

  @LifecycleAction(allocationLifecycle, 'return')
  return(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(ReturnAllocationForm) form: ReturnAllocationForm,
  ): Promise<ActionAnswer<AllocationState>> {
    return this.answers.return(account, id, form);
  }
}
