import { afterFailure, type Failures, isLocked } from './sign-in-lock';

const now = new Date('2026-11-24T02:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const fail = (times: number): Failures =>
  Array.from({ length: times }).reduce<Failures>((state) => afterFailure(state, now), {
    failedAttempts: 0,
    lockedUntil: null,
  });

describe('the sign-in lock', () => {
  it('stays open for nine failures', () => expect(isLocked(fail(9), now)).toBe(false));

  it('closes with the tenth, for fifteen minutes', () => {
    expect(isLocked(fail(10), minutes(14))).toBe(true);
    expect(isLocked(fail(10), minutes(15))).toBe(false);
  });
});
