import { staffIdle } from '@jingkang/shared/api/sessions';
import type { SessionKind } from '../../../foundation/http/sessions/account';
import type { Session } from './session.entity';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Limit {
  /** How long nobody may ask for anything. */
  readonly idle: number;
  /** What comes of it then. */
  readonly afterIdle: 'locked' | 'ended';
  /** Ends in any case. */
  readonly absolute: number;
}

/**
 * A screen at work is seen by others, so it locks, and what was typed is there when its user comes back. Someone of
 * the public has no password to unlock with and holds their own device: that session ends after a month.
 * A draft session lives as long as a draft is kept (§6.7).
 */
export const sessionLimits: Readonly<Record<SessionKind, Limit>> = {
  staff: { idle: staffIdle, afterIdle: 'locked', absolute: 12 * 60 * MINUTE },
  public: { idle: 30 * DAY, afterIdle: 'ended', absolute: 90 * DAY },
  draft: { idle: 90 * DAY, afterIdle: 'ended', absolute: 90 * DAY },
};

/** How seldom the time of the last request is written. */
export const lastSeenStep = MINUTE;

export interface SessionTimes {
  readonly kind: SessionKind;
  readonly lastSeenAt: number;
  readonly lockedAt: number | null;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

export type SessionStanding = 'alive' | 'locked' | 'ended';

/** Nothing but time and a hand lead from alive to locked and ended; back leads only the unlocking. */
export function standingOf(session: SessionTimes, now: Date): SessionStanding {
  const at = now.getTime();
  const { idle, afterIdle } = sessionLimits[session.kind];
  if (session.revokedAt !== null || at >= session.expiresAt) return 'ended';
  if (at >= session.lastSeenAt + idle) return afterIdle;
  return session.lockedAt === null ? 'alive' : 'locked';
}

/** The same of a session as it is stored. */
export function standingOfStored(session: Session, now: Date): SessionStanding {
  const { kind, lastSeenAt, lockedAt, expiresAt, revokedAt } = session;
  const times = {
    kind,
    lastSeenAt: lastSeenAt.getTime(),
    lockedAt: lockedAt?.getTime() ?? null,
    expiresAt: expiresAt.getTime(),
    revokedAt: revokedAt?.getTime() ?? null,
  };
  return standingOf(times, now);
}
