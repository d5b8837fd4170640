import type { SessionKind } from '../common/account';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Limit {
  /** Ends when nothing was asked for so long. */
  readonly idle: number;
  /** Ends in any case. */
  readonly absolute: number;
}

/** A draft session lives as long as a draft is kept (§6.7). */
export const sessionLimits: Readonly<Record<SessionKind, Limit>> = {
  staff: { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE },
  public: { idle: 30 * DAY, absolute: 90 * DAY },
  draft: { idle: 90 * DAY, absolute: 90 * DAY },
};

/** How seldom the time of the last request is written. */
export const lastSeenStep = MINUTE;

export interface SessionTimes {
  readonly kind: SessionKind;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

export function isAlive(session: SessionTimes, now: Date): boolean {
  const at = now.getTime();
  const idleUntil = session.lastSeenAt + sessionLimits[session.kind].idle;
  return session.revokedAt === null && at < session.expiresAt && at < idleUntil;
}
