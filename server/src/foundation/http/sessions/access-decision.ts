import { type Permission, reachOf } from '@jingkang/shared/access/permissions';
import type { CurrentSession } from './account';

/** What an anonymous draft session may do: fill in what it made itself. Sending it needs a sign-in. */
const openToDrafts: readonly Permission[] = [
  'application.create',
  'application.saveDraft',
  'application.discard',
  'application.follow',
  'session.own',
];

export interface Asked {
  /** Undefined on a public route. */
  readonly permission: Permission | undefined;
  readonly session: CurrentSession | undefined;
  /** The route is there for a locked session. */
  readonly whileLocked: boolean;
  /** The method changes something and the session came by cookie. */
  readonly needsCsrf: boolean;
  readonly csrfHeld: boolean;
}

export type AccessRefusal = 'unauthenticated' | 'locked' | 'csrf' | 'enrol_totp' | 'no_permission';

/** The first question of every request: may this session use this route at all? Undefined when it may. */
export function accessRefusal({
  permission,
  session,
  whileLocked,
  needsCsrf,
  csrfHeld,
}: Asked): AccessRefusal | undefined {
  if (!session) return permission ? 'unauthenticated' : undefined;
  if (session.locked && !whileLocked) return 'locked';
  if (needsCsrf && !csrfHeld) return 'csrf';
  if (!permission) return undefined;
  if (session.mustEnrolTotp && permission !== 'session.own') return 'enrol_totp';
  if (!session.account) return openToDrafts.includes(permission) ? undefined : 'unauthenticated';
  return reachOf(session.account.role, permission) ? undefined : 'no_permission';
}
