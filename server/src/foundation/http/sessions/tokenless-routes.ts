import type { BodyType } from './request-decision';

export interface TokenlessRoute {
  /** As the document writes it. */
  readonly route: string;
  /** What it takes. A route for machines that sign what they send names its own type here. */
  readonly body: BodyType;
  readonly why: string;
}

const json = (route: string, why: string): TokenlessRoute => ({ route, body: 'application/json', why });

/**
 * Where something may be sent without a token and without a browser that says where it comes from. No cookie is
 * read or set there: what a sign-in opens stands in the answer.
 */
export const tokenlessRoutes: readonly TokenlessRoute[] = [
  json('POST /api/sessions/draft', 'makes the token of an anonymous draft'),
  json('POST /api/sessions/staff', 'makes the token of a member of staff'),
  json('POST /api/sessions/phone', 'makes the token of a person of the public'),
  json('POST /api/sessions/wechat', 'makes the token of a person in the mini-program'),
  json('POST /api/one-time-codes', 'comes before the sign-in by phone'),
  json('POST /api/enrolments/{token}', 'the one-time link in the address is the token'),
  json('POST /api/feedback', 'nobody has to sign in to complain (F13)'),
  json('POST /api/feedback/look-ups', 'the query code in the body is the token'),
  json('POST /api/feedback/look-ups/actions/reopen', 'the query code in the body is the token'),
];
