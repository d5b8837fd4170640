import { timingSafeEqual } from 'node:crypto';
import type {} from '@fastify/cookie';
import { background } from '@jingkang/shared/api/background';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CallerRequest } from './account';

export const sessionCookies = { staff: 'jk_staff', public: 'jk_public', draft: 'jk_public' } as const;

export interface Credential {
  readonly token: string;
  /** A cookie comes along by itself, so what changes something must prove that it was meant. */
  readonly byCookie: boolean;
}

/** The token of a request: from the header, else from the cookie of the client that asks. */
export function credentialOf(request: CallerRequest): Credential | undefined {
  const bearer = /^Bearer ([\w.~-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return { token: bearer, byCookie: false };
  if (!request.cookiesCount) return undefined;
  const { [sessionCookies.staff]: staff, [sessionCookies.public]: open } = request.cookies;
  const token = clientOf(request) === 'console' ? (staff ?? open) : (open ?? staff);
  return token ? { token, byCookie: true } : undefined;
}

/**
 * The token that a sign-in of this kind takes the place of. A browser may be signed in as staff and as somebody of the
 * public, each by a cookie of its own; the other one goes on.
 */
export function replacedToken(request: CallerRequest, kind: keyof typeof sessionCookies): string | undefined {
  if (request.headers.authorization) return credentialOf(request)?.token;
  return request.cookiesCount ? request.cookies[sessionCookies[kind]] : undefined;
}

/** Outside of a page of this server no cookie is set, as none is read. */
export function takesCookies({ request }: FastifyReply): boolean {
  return (request as CallerRequest).cookiesCount;
}

/** Which client asks: where cookies of both are present, it says whose counts. */
export function clientOf(request: FastifyRequest): 'console' | 'public' | 'weapp' {
  // A file opened in a window of its own comes without headers; its address says it.
  const said = request.headers['x-client'] ?? (request.query as { client?: unknown } | undefined)?.client;
  return said === 'console' || said === 'weapp' ? said : 'public';
}

/** Whether the page asks by itself. A picture is always asked for by the page that shows it. */
export function isBackground({ headers }: FastifyRequest): boolean {
  return headers[background.header] === background.value || headers['sec-fetch-dest'] === 'image';
}

/** Compares a secret with what was sent, in a time that does not depend on where they differ. */
export function sameSecret(secret: string | undefined, sent: unknown): boolean {
  if (!secret || typeof sent !== 'string' || sent.length !== secret.length) return false;
  const [a, b] = [Buffer.from(secret), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
}
