import { sessionLimits, type SessionTimes, standingOf } from './session-limits';

const opened = Date.parse('2026-11-24T01:00:00Z');
const minutes = (n: number) => n * 60_000;
const hours = (n: number) => n * minutes(60);
const days = (n: number) => n * hours(24);

interface Case {
  /** All times after the sign-in. */
  readonly after: number;
  readonly seen?: number;
  readonly locked?: number;
  readonly revoked?: number;
}

const standing = (kind: SessionTimes['kind'], { after, seen = 0, locked, revoked }: Case) =>
  standingOf(
    {
      kind,
      lastSeenAt: opened + seen,
      lockedAt: locked === undefined ? null : opened + locked,
      expiresAt: opened + sessionLimits[kind].absolute,
      revokedAt: revoked === undefined ? null : opened + revoked,
    },
    new Date(opened + after),
  );

describe('a session', () => {
  it.each([
    ['staff', 'alive', { after: minutes(30) - 1 }],
    ['staff', 'locked', { after: minutes(30) }],
    ['staff', 'locked', { after: hours(12) - 1 }],
    ['staff', 'ended', { after: hours(12) }],
    ['staff', 'alive', { after: hours(12) - 1, seen: hours(12) - minutes(1) }],
    ['staff', 'ended', { after: hours(12), seen: hours(12) - minutes(1) }],
    ['staff', 'locked', { after: minutes(2), seen: minutes(1), locked: minutes(1) }],
    ['staff', 'ended', { after: hours(12), seen: hours(11), locked: hours(11) }],
    ['staff', 'ended', { after: minutes(2), locked: minutes(1), revoked: minutes(2) }],
    ['public', 'alive', { after: days(30) - 1 }],
    ['public', 'ended', { after: days(30) }],
    ['public', 'alive', { after: days(90) - 1, seen: days(80) }],
    ['public', 'ended', { after: days(90), seen: days(89) }],
    ['public', 'ended', { after: minutes(1), revoked: 0 }],
    ['draft', 'alive', { after: days(90) - 1 }],
    ['draft', 'ended', { after: days(90) }],
  ] as const)('of %s is %s with %j', (kind, expected, times) => expect(standing(kind, times)).toBe(expected));
});
