import { accountMark } from '@jingkang/shared/api/account-mark';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { refusalFor } from '../../records/access';
import { accessRefusal } from './access-decision';
import type { CallerRequest, CurrentSession } from './account';
import { credentialOf, isBackground, sameSecret } from './credentials';
import { locked, notFound, pageExpired, refused, unauthenticated } from '../../refusals/refusal';
import { usualLimit } from '../../running/limits';
import { isSafe } from './request-decision';
import { RequestLimits } from '../throttling/request-limits';
import { ROUTE_ACCESS, type RouteAccess } from '../route';
import { SessionResolver } from './session-resolver';
import { FILE_INPUT } from '../bodies/uploaded-file';

/** Stands before every route: who asks, how often, and whether this route is open to them at all. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (!access) throw notFound();
    if (access.limit === 'probe') return true;
    const credential = credentialOf(request);
    const { permission, whileLocked } = access;
    const found = credential && (await this.sessions.resolve(credential.token, isBackground(request)));
    // Where anyone may ask, a locked session is nobody: another person signs in over it.
    const session = found?.locked && !permission ? undefined : found;
    if (session) request.caller = session;
    if (found) tellWhose(context, found);
    const limit = access.limit ?? usualLimit(request.method, this.takesFile(context));
    await this.limits.take(limit, routeOf(request), request, session);
    const needsCsrf = Boolean(credential?.byCookie) && !isSafe(request.method);
    const csrfHeld = sameSecret(session?.csrfToken, request.headers['x-csrf-token']);
    switch (accessRefusal({ permission, session, whileLocked, needsCsrf, csrfHeld })) {
      case undefined:
        return true;
      case 'unauthenticated':
        throw unauthenticated();
      case 'locked':
        throw locked();
      case 'csrf':
        throw pageExpired();
      case 'enrol_totp':
        throw refused(409, 'enrol_totp', '请先启用动态验证码，再继续。');
      case 'no_permission':
        throw session?.account && permission
          ? refusalFor(session.account, permission, routeOf(request))
          : notFound();
    }
  }

  private takesFile(context: ExecutionContext): boolean {
    return this.reflector.get<true | undefined>(FILE_INPUT, context.getHandler()) === true;
  }
}

function tellWhose(context: ExecutionContext, { account }: CurrentSession): void {
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  void reply.header(accountMark.header, account?.id ?? accountMark.nobody);
}

/** The route as written in the document, without the ids someone asked for. */
function routeOf(request: CallerRequest): string {
  return `${request.method} ${request.routeOptions.url ?? ''}`;
}
