/** The bodies the server reads. Nothing else has a parser. */
export type BodyType = 'application/json' | 'multipart/form-data';

/** What the headers of a request and its route say, before anything of it costs. */
export interface Asked {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** Where people reach this server. */
  readonly ownOrigin: string;
  readonly contentType: string | undefined;
  readonly hasBody: boolean;
  /** The one type of body the route takes. */
  readonly takes: BodyType;
  readonly hasBearer: boolean;
  /** The route is listed as one that needs no token (`tokenless-routes.ts`). */
  readonly tokenless: boolean;
}

export type GateRefusal = 'foreign_origin' | 'media_type' | 'token_needed';

export interface RequestDecision {
  readonly refusal: GateRefusal | undefined;
  /** Whether a cookie says who asks, and may be set in the answer. */
  readonly cookies: boolean;
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const OWN_SITES = ['same-origin', 'none'];

/**
 * The gate before every request. A browser says where a request comes from, and only its own pages may change
 * something; who says nothing of it is no browser, for whom a cookie means nothing.
 */
export function decideRequest(asked: Asked): RequestDecision {
  const cookies = !isForeign(asked);
  if (isSafe(asked.method)) return { refusal: undefined, cookies };
  if (!cookies) return { refusal: 'foreign_origin', cookies };
  if (!fits(asked)) return { refusal: 'media_type', cookies };
  if (asked.origin !== undefined || asked.fetchSite !== undefined) return { refusal: undefined, cookies };
  const known = asked.hasBearer || asked.tokenless;
  return { refusal: known ? undefined : 'token_needed', cookies: false };
}

export function isSafe(method: string): boolean {
  return SAFE.includes(method);
}

/** `Origin: null`, an empty one and a neighbour of the same site are foreign too. */
function isForeign({ origin, fetchSite, ownOrigin }: Asked): boolean {
  const otherOrigin = origin !== undefined && origin !== ownOrigin;
  return otherOrigin || (fetchSite !== undefined && !OWN_SITES.includes(fetchSite));
}

function fits({ contentType, hasBody, takes }: Asked): boolean {
  if (contentType === undefined) return !hasBody;
  return contentType.split(';')[0]?.trim().toLowerCase() === takes;
}
