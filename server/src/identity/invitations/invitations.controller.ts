import type { InvitationView, NewInvitationView } from '@jingkang/shared/api/administration';
import type { Account } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { CreateInvitationForm } from '@jingkang/shared/forms/invitation';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { Invitations } from './invitations.service';

@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @Permit('invitation.manage')
  list(@CurrentAccount() account: Account): Promise<{ items: Readable<InvitationView>[] }> {
    return this.invitations.list(account);
  }

  @Post()
  @Permit('invitation.manage')
  create(
    @CurrentAccount() account: Account,
    @FormBody(CreateInvitationForm) { organizationId }: CreateInvitationForm,
  ): Promise<NewInvitationView> {
    return this.invitations.create(account, organizationId);
  }

  @Post(':id/actions/revoke')
  @HttpCode(200)
  @Permit('invitation.manage')
  revoke(@CurrentAccount() account: Account, @Param('id') id: string): Promise<InvitationView> {
    return this.invitations.revoke(account, id);
  }
}
