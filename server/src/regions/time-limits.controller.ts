import type { Account } from '@jingkang/shared/access/scope';
import type { TimeLimitsView } from '@jingkang/shared/api/administration';
import { SetTimeLimitForm, TimeLimitQuery } from '@jingkang/shared/forms/time-limits';
import { Controller, Get, Post } from '@nestjs/common';
import { CurrentAccount } from '../common/account';
import { FormBody, FormQuery } from '../common/form-input';
import { Permit } from '../common/route';
import { TimeLimits } from './time-limits.service';

@Controller('time-limits')
export class TimeLimitsController {
  constructor(private readonly timeLimits: TimeLimits) {}

  @Get()
  @Permit('timeLimit.manage')
  of(
    @CurrentAccount() account: Account,
    @FormQuery(TimeLimitQuery) query: TimeLimitQuery,
  ): Promise<TimeLimitsView> {
    return this.timeLimits.of(account, query);
  }

  @Post()
  @Permit('timeLimit.manage')
  set(
    @CurrentAccount() account: Account,
    @FormBody(SetTimeLimitForm) form: SetTimeLimitForm,
  ): Promise<TimeLimitsView> {
    return this.timeLimits.set(account, form);
  }
}
