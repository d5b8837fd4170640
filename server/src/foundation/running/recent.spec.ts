import { Recent } from './recent';

describe('values kept for a while', () => {
  it('makes a value once for each key', () => {
    let made = 0;
    const recent = new Recent<number>(2);
    expect([recent.of('a', () => (made += 1)), recent.of('a', () => (made += 1))]).toEqual([1, 1]);
    expect(made).toBe(1);
  });

  it('keeps no more than it may: the oldest makes room', () => {
    const recent = new Recent<string>(2);
    for (const key of ['a', 'b', 'c']) recent.of(key, () => `first ${key}`);
    expect(recent.of('c', () => 'second')).toBe('first c');
    expect(recent.of('a', () => 'second')).toBe('second');
  });
});
