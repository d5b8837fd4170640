import { hashingLimits, hashPassword, passwordMatches } from './passwords';

describe('passwords', () => {
  it('match what was kept of them, however their letters were composed, and nothing where nothing was', async () => {
    const stored = await hashPassword('Cafe\u0301 2026');
    expect(await passwordMatches(stored, 'Café 2026')).toBe(true);
    expect(await passwordMatches(stored, 'Cafe 2026')).toBe(false);
    expect(await passwordMatches(null, 'Café 2026')).toBe(false);
  });

  it('are checked a few at a time: whoever finds no place is told to try again', async () => {
    const places = hashingLimits.atWork + hashingLimits.waiting;
    const asked = await Promise.allSettled(
      Array.from({ length: places + 5 }, () => passwordMatches(null, 'a password')),
    );
    const refused = asked.filter((one) => one.status === 'rejected').map(({ reason }) => reason.refusal);
    expect(refused).toHaveLength(5);
    for (const refusal of refused)
      expect(refusal).toMatchObject({
        status: 503,
        code: 'busy',
        message: expect.stringMatching(/请稍后再试/),
      });
    expect(await passwordMatches(null, 'a password')).toBe(false);
  });
});
