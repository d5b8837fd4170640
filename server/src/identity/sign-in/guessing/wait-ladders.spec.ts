import {
  countedHours,
  type Ladder,
  longestWait,
  secondsToWait,
  triesPerDay,
  waitLadders,
} from './wait-ladders';

const ladders = Object.keys(waitLadders) as Ladder[];
const HOUR = 3600;

describe('the waits after wrong tries', () => {
  it('begin at the fifth try from one place and grow to fifteen minutes', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500].map((n) => secondsToWait('place', n));
    expect(seconds).toEqual([0, 0, 0, 0, 5, 15, 60, 300, 900, 900, 900]);
  });

  it('of an account come later than those of a place, and of a network later still', () => {
    expect(secondsToWait('account', 49)).toBe(0);
    expect(secondsToWait('account', 50)).toBe(60);
    // An office of 300 behind one address, each of whom errs three times in a morning.
    expect(secondsToWait('network', 300 * 3)).toBe(0);
    expect(secondsToWait('network', 3000)).toBe(longestWait);
  });

  it('let one stranger on one network reach the waits of the account after hours only', () => {
    let passed = 0;
    for (let failures = 1; failures < waitLadders.account[0].from; failures += 1)
      passed += secondsToWait('place', failures);
    expect(passed).toBeGreaterThan(10 * HOUR);
  });

  it.each(ladders)('%s grows and stays within fifteen minutes', (ladder) => {
    const steps = waitLadders[ladder].map(({ from, seconds }) => [from, seconds] as const);
    for (const [index, [from, seconds]] of steps.entries()) {
      expect(seconds).toBeLessThanOrEqual(longestWait);
      expect(from).toBeGreaterThan(steps[index - 1]?.[0] ?? 0);
      expect(seconds).toBeGreaterThan(steps[index - 1]?.[1] ?? 0);
    }
  });

  it('leave about a hundred tries a day from one place, and fewer than 250 in all, from however many', () => {
    expect(countedHours).toBe(24);
    expect(triesPerDay('place')).toBeLessThanOrEqual(115);
    expect(triesPerDay('account')).toBeLessThanOrEqual(250);
  });
  it('bound what strangers on however many networks make a phone cost: fewer than 300 messages a day', () => {
    expect(triesPerDay('codesToPhone') + triesPerDay('firstCodesToPhone')).toBeLessThan(300);
  });
});
