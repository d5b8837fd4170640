import type { CurrentSession } from './account';

/** Tells whose a token is. The accounts module keeps the sessions. */
export abstract class SessionResolver {
  /** A request that no hand has caused does not count as presence. */
  abstract resolve(token: string, background?: boolean): Promise<CurrentSession | undefined>;
}
