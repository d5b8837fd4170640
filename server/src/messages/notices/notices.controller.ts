import type { Page } from '@jingkang/shared/api/common';
import type { NoticeView } from '@jingkang/shared/api/matters';
import type { Account } from '@jingkang/shared/access/scope';
import { NoticeQuery, ReadNoticesForm } from '@jingkang/shared/forms/notices';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { Notices } from './notices.service';

@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Permit('notice.read')
  list(
    @CurrentAccount() account: Account,
    @FormQuery(NoticeQuery) query: NoticeQuery,
  ): Promise<Page<NoticeView>> {
    return this.notices.list(account, query);
  }

  @Get('unread')
  @Permit('notice.read')
  unread(@CurrentAccount() account: Account): Promise<{ count: number }> {
    return this.notices.unread(account);
  }

  @Post('actions/read')
  @HttpCode(200)
  @Permit('notice.read')
  read(
    @CurrentAccount() account: Account,
    @FormBody(ReadNoticesForm) form: ReadNoticesForm,
  ): Promise<{ count: number }> {
    return this.notices.read(account, form);
  }
}
