import type { SessionView } from '@jingkang/shared/api/sessions';
import { RedeemInvitationForm } from '@jingkang/shared/forms/invitation';
import { Controller, Post, Req } from '@nestjs/common';
import { Caller, type CallerRequest, type CurrentSession } from '../../foundation/http/sessions/account';
import { FormBody } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { Redemptions } from './redemptions.service';

@Controller('sessions/current/invitation')
export class RedemptionsController {
  constructor(private readonly redemptions: Redemptions) {}

  @Post()
  @Permit('invitation.redeem', { limit: 'guess' })
  redeem(
    @Caller() session: CurrentSession,
    @FormBody(RedeemInvitationForm) { code }: RedeemInvitationForm,
    @Req() request: CallerRequest,
  ): Promise<SessionView> {
    return this.redemptions.redeem(session, code, request);
  }
}
