import type { Account } from '@jingkang/shared/access/scope';
import type { MyAgreement } from '@jingkang/shared/api/agreements';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { Permit } from '../../foundation/http/route';
import { sendFile } from '../../foundation/http/bodies/send-file';
import { AgreementFiles } from './agreement-files.service';
import { AgreementPage } from './agreement-page.service';

@Controller('my/agreements')
export class MyAgreementsController {
  constructor(
    private readonly views: AgreementPage,
    private readonly files: AgreementFiles,
  ) {}

  @Get(':id')
  @Permit('agreement.follow')
  open(@CurrentAccount() account: Account, @Param('id') id: string): Promise<MyAgreement> {
    return this.views.mine(account, id);
  }

  @Get(':id/document')
  @Permit('agreement.follow')
  async document(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.document(account, id));
  }
}
