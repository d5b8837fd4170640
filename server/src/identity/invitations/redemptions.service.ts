import type { SessionView } from '@jingkang/shared/api/sessions';
import { Injectable } from '@nestjs/common';
import { actorOf, type CallerRequest, type CurrentSession } from '../../foundation/http/sessions/account';
import { Invitations } from './invitations.service';
import { SignIns } from '../sign-in/sign-ins.service';

/** An invitation makes the account of a session that of a committee's worker; the session goes on as such. */
@Injectable()
export class Redemptions {
  constructor(
    private readonly invitations: Invitations,
    private readonly signIns: SignIns,
  ) {}

  async redeem(session: CurrentSession, code: string, request: CallerRequest): Promise<SessionView> {
    await this.invitations.redeem(actorOf(session, request.ip), code);
    return this.signIns.afresh(request);
  }
}
