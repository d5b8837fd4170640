import { permissionsOf } from '@jingkang/shared/access/permissions';
import type { LockedView, SessionView } from '@jingkang/shared/api/sessions';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CurrentSession } from '../../../foundation/http/sessions/account';
import { sessionCookies, takesCookies } from '../../../foundation/http/sessions/credentials';
import { SessionResolver } from '../../../foundation/http/sessions/session-resolver';
import { unauthenticated } from '../../../foundation/refusals/refusal';
import { Regions } from '../../../directory/regions/regions.service';
import { Settings } from '../../../foundation/settings/settings';
import { Accounts } from '../../accounts/accounts.repository';
import { guessedView } from '../guessing/guessed-view';
import type { OpenedSession } from './sessions.service';
import { sessionLimits } from './session-limits';

export type Client = 'console' | 'public' | 'weapp';

/** Tells a client of its session, and hands the token over: by cookie, or in the answer where there are none. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly sessions: SessionResolver,
    private readonly accounts: Accounts,
    private readonly regions: Regions,
    private readonly settings: Settings,
  ) {}

  async opened(opened: OpenedSession, client: Client, reply: FastifyReply): Promise<SessionView> {
    const session = await this.sessions.resolve(opened.token);
    if (!session) throw unauthenticated();
    const view = await this.of(session);
    if (client === 'weapp' || !takesCookies(reply)) return { ...view, token: opened.token };
    void reply.setCookie(sessionCookies[opened.kind], opened.token, {
      ...this.cookie(),
      maxAge: sessionLimits[opened.kind].absolute / 1000,
    });
    return view;
  }

  closed(session: CurrentSession, reply: FastifyReply): void {
    if (takesCookies(reply)) void reply.clearCookie(sessionCookies[session.kind], this.cookie());
  }

  async of({ kind, csrfToken, account, mustEnrolTotp }: CurrentSession): Promise<SessionView> {
    if (!account)
      return { kind, csrfToken, account: null, mustEnrolTotp, totpEnrolled: false, guessed: null };
    const regionCode = account.regionCode ?? null;
    const row = await this.accounts.findStaff(account.id);
    const names = await this.regions.namesOf(regionCode ? [regionCode] : []);
    return {
      kind,
      csrfToken,
      mustEnrolTotp,
      totpEnrolled: row?.totpConfirmedAt != null,
      guessed: row ? guessedView(row) : null,
      account: {
        id: account.id,
        role: account.role,
        displayName: account.displayName,
        organizationId: account.organizationId ?? null,
        organizationName: account.organizationName ?? null,
        regionCode,
        regionName: names.get(regionCode ?? '') ?? null,
        permissions: permissionsOf(account.role),
      },
    };
  }

  async locked({ csrfToken, account }: CurrentSession): Promise<LockedView> {
    const row = account && (await this.accounts.findStaff(account.id));
    return { userName: row?.userName ?? '', displayName: account?.displayName ?? '', csrfToken };
  }

  private cookie() {
    const secure = this.settings.publicOrigin?.startsWith('https:') ?? false;
    return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  }
}
