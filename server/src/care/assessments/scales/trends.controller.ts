import type { Account } from '@jingkang/shared/access/scope';
import type { TrendsView } from '@jingkang/shared/api/assessments';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentAccount } from '../../../foundation/http/sessions/account';
import { Permit } from '../../../foundation/http/route';
import { Trends } from './trends.service';

@Controller('cases/:id/trends')
export class TrendsController {
  constructor(private readonly trends: Trends) {}

  @Get()
  @Permit('assessment.read')
  of(@CurrentAccount() account: Account, @Param('id') id: string): Promise<TrendsView> {
    return this.trends.of(account, id);
  }
}
