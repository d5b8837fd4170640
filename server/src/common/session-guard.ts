import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { refusalFor } from './access';
import { accessRefusal } from './access-decision';
import type { CallerRequest } from './account';
import { credentialOf, sameSecret } from './credentials';
import { notFound, refused, unauthenticated } from './refusal';
import { ROUTE_ACCESS, type RouteAccess } from './route';
import { SessionResolver } from './session-resolver';
import { Throttle } from './throttle';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Stands before every route: who asks, how often, and whether this route is open to them at all. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
    private readonly throttle: Throttle,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (!access) throw notFound();
    if ('probe' in access) return true;
    if ('limit' in access) await this.throttle.take(routeOf(request), request.ip, access.limit);
    const credential = credentialOf(request);
    const session = credential && (await this.sessions.resolve(credential.token));
    if (session) request.caller = session;
    const permission = 'permission' in access ? access.permission : undefined;
    const needsCsrf = Boolean(credential?.byCookie) && !SAFE.includes(request.method);
    const csrfHeld = sameSecret(session?.csrfToken, request.headers['x-csrf-token']);
    switch (accessRefusal({ permission, session, needsCsrf, csrfHeld })) {
      case undefined:
        return true;
      case 'unauthenticated':
        throw unauthenticated();
      case 'csrf':
        throw refused(403, 'csrf', '页面已过期，请刷新后再试。');
      case 'enrol_totp':
        throw refused(409, 'enrol_totp', '请先启用动态验证码，再继续。');
      case 'no_permission':
        throw session?.account && permission
          ? refusalFor(session.account, permission, routeOf(request))
          : notFound();
    }
  }
}

/** The route as written in the document, without the ids someone asked for. */
function routeOf(request: CallerRequest): string {
  return `${request.method} ${request.routeOptions.url ?? ''}`;
}
