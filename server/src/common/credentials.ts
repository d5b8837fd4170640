import type { FastifyRequest } from 'fastify';

export const sessionCookies = { staff: 'jk_staff', public: 'jk_public', draft: 'jk_public' } as const;

export interface Credential {
  readonly token: string;
  /** A cookie comes along by itself, so what changes something must prove that it was meant. */
  readonly byCookie: boolean;
}

/** The token of a request: from the header, else from the cookie of the client that asks. */
export function credentialOf(request: FastifyRequest): Credential | undefined {
  const bearer = /^Bearer ([\w.~-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return { token: bearer, byCookie: false };
  const { [sessionCookies.staff]: staff, [sessionCookies.public]: open } = request.cookies;
  const token = clientOf(request) === 'console' ? (staff ?? open) : (open ?? staff);
  return token ? { token, byCookie: true } : undefined;
}

/** Which client asks: where cookies of both are present, it says whose counts. */
export function clientOf(request: FastifyRequest): 'console' | 'public' | 'weapp' {
  const said = request.headers['x-client'];
  return said === 'console' || said === 'weapp' ? said : 'public';
}
