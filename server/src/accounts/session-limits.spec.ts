import { isAlive, sessionLimits } from './session-limits';

const opened = Date.parse('2026-11-24T01:00:00Z');
const minutes = (n: number) => n * 60_000;
const days = (n: number) => n * 24 * minutes(60);
const alive = (
  kind: 'staff' | 'public' | 'draft',
  after: number,
  lastSeen = 0,
  revokedAt: number | null = null,
) =>
  isAlive(
    { kind, lastSeenAt: opened + lastSeen, expiresAt: opened + sessionLimits[kind].absolute, revokedAt },
    new Date(opened + after),
  );

describe('sessions', () => {
  it('of staff end after thirty idle minutes', () => {
    expect(alive('staff', minutes(29))).toBe(true);
    expect(alive('staff', minutes(30))).toBe(false);
  });

  it('of staff end after twelve hours, however busy', () => {
    expect(alive('staff', minutes(719), minutes(718))).toBe(true);
    expect(alive('staff', minutes(720), minutes(719))).toBe(false);
  });

  it('of the public end after thirty idle days and after ninety days', () => {
    expect(alive('public', days(29))).toBe(true);
    expect(alive('public', days(30))).toBe(false);
    expect(alive('public', days(89), days(80))).toBe(true);
    expect(alive('public', days(90), days(89))).toBe(false);
  });

  it('end at once when they are revoked', () => expect(alive('public', minutes(1), 0, opened)).toBe(false));
});
