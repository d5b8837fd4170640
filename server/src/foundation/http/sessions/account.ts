import { givenRoles } from '@jingkang/shared/access/role-groups';
import type { Account } from '@jingkang/shared/access/scope';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../../running/network';
import { unauthenticated } from '../../refusals/refusal';

export const sessionKinds = ['staff', 'public', 'draft'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export interface SignedInAccount extends Account {
  readonly displayName: string;
  readonly organizationName?: string | undefined;
}

/** Who asks, resolved anew at each request: a changed role or a revoked session counts at once. */
export interface CurrentSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly csrfToken: string;
  /** Undefined in an anonymous draft session. */
  readonly account: SignedInAccount | undefined;
  /** Nobody was at it for too long: nothing is open but what `Permit` names so. */
  readonly locked: boolean;
  /** Nothing is open but the enrolment of a second factor. */
  readonly mustEnrolTotp: boolean;
  /** The privacy notice accepted with a draft session. */
  readonly noticeVersion: string | undefined;
}

/** The request as the guard leaves it. */
export interface CallerRequest extends FastifyRequest {
  caller?: CurrentSession;
  /** The day it came in, `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  /** Whether a cookie says who asks: only a page of this server makes it count. */
  cookiesCount: boolean;
}

/**
 * The account that acts in a session. A draft session acts as an applicant who owns what it made; its id
 * stands for the account until the sign-in moves its drafts.
 */
export function actorOf({ account, id }: CurrentSession, address: string): SignedInAccount {
  const network = networkOf(address);
  return account ?? { id, role: givenRoles.byThemselves, displayName: '', anonymous: true, network };
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<CallerRequest>();

/** The account of the session, or of the draft session; on a public route undefined when nobody is signed in. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { caller, ip } = requestOf(context);
  return caller && actorOf(caller, ip);
});

/** The session behind a route that needs one. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const session = requestOf(context).caller;
  if (!session) throw unauthenticated();
  return session;
});
