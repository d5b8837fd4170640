import type { Account } from '@jingkang/shared/access/scope';
import type { CaseRecord, CaseRow } from '@jingkang/shared/api/applications';
import type { Page } from '@jingkang/shared/api/common';
import { PageQuery } from '@jingkang/shared/forms/queries';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { FormQuery } from '../common/form-input';
import { Permit } from '../common/route';
import { Cases } from './cases.service';

@Controller('cases')
export class CasesController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Permit('case.read')
  page(@CurrentAccount() account: Account, @FormQuery(PageQuery) query: PageQuery): Promise<Page<CaseRow>> {
    return this.cases.page(account, query);
  }

  @Get(':id')
  @Permit('case.read')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<CaseRecord> {
    return this.cases.open(account, id);
  }
}
