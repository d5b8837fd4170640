import type { Account } from '@jingkang/shared/access/scope';
import type { OverviewView } from '@jingkang/shared/api/administration';
import { Controller, Get } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { Permit } from '../../foundation/http/route';
import { Overview } from './overview.service';

@Controller('overview')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get()
  @Permit('overview.read')
  of(@CurrentAccount() account: Account): Promise<OverviewView> {
    return this.overview.of(account);
  }
}
