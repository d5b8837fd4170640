import type { CurrentSession } from './account';

/** Tells whose a token is. The accounts module keeps the sessions. */
export abstract class SessionResolver {
  abstract resolve(token: string): Promise<CurrentSession | undefined>;
}
