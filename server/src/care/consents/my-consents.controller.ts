import type { Account } from '@jingkang/shared/access/scope';
import type { MyConsent } from '@jingkang/shared/api/consents';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { Permit } from '../../foundation/http/route';
import { ConsentPage } from './consent-page.service';

@Controller('my/consents')
export class MyConsentsController {
  constructor(private readonly views: ConsentPage) {}

  @Get(':id')
  @Permit('consent.follow')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<MyConsent> {
    return this.views.mine(account, id);
  }
}
