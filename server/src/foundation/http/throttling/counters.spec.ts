import { Counters } from './counters';

const window = { times: 3, seconds: 60 };
const at = (seconds: number) => 1_700_000_040_000 + seconds * 1000;

describe('counters', () => {
  it('let so many pass within a window, then tell how long to wait, and begin anew', () => {
    const counters = new Counters();
    const waits = [0, 1, 2, 10, 59, 60].map((second) => counters.take('a', window, at(second)));
    expect(waits).toEqual([0, 0, 0, 50, 1, 0]);
  });

  it('tell one who from another, and one length from another', () => {
    const counters = new Counters();
    for (let n = 0; n < 3; n += 1) expect(counters.take('a', window, at(0))).toBe(0);
    expect(counters.take('b', window, at(0))).toBe(0);
    expect(counters.take('a', { times: 3, seconds: 86_400 }, at(0))).toBe(0);
    expect(counters.take('a', window, at(0))).toBe(60);
  });

  it('never hold more than they may: what is over goes first, then the oldest', () => {
    const counters = new Counters(100);
    for (let n = 0; n < 60; n += 1) counters.take(`old ${n}`, window, at(0));
    for (let n = 0; n < 1_000; n += 1) {
      counters.take(`new ${n}`, window, at(70));
      expect(counters.size).toBeLessThanOrEqual(100);
    }
    for (let n = 0; n < 2; n += 1) counters.take('new 999', window, at(71));
    expect(counters.take('new 999', window, at(71))).toBeGreaterThan(0);
  });
});
