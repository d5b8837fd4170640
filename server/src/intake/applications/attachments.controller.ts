import type { Account } from '@jingkang/shared/access/scope';
import { Controller, Delete, Get, HttpCode, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { sendFile } from '../../foundation/http/bodies/send-file';
import { Permit } from '../../foundation/http/route';
import { ApplicationFiles } from './files.service';

@Controller('attachments/:id')
export class AttachmentsController {
  constructor(private readonly files: ApplicationFiles) {}

  @Get()
  @Permit('session.own')
  async open(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(reply, await this.files.open(account, id));
  }

  @Delete()
  @HttpCode(204)
  @Permit('application.saveDraft')
  remove(@CurrentAccount() account: Account, @Param('id') id: string): Promise<void> {
    return this.files.remove(account, id);
  }
}
