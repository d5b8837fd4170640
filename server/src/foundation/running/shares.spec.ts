import { Shares } from './shares';

describe('shares', () => {
  it('are bounded for each owner and for all together', () => {
    const shares = new Shares({ all: 10, each: 6 });
    expect(shares.take('a', 6)).toBeDefined();
    expect(shares.take('a', 1)).toBeUndefined();
    expect(shares.take('b', 5)).toBeUndefined();
    expect(shares.take('b', 4)).toBeDefined();
    expect(shares.take(undefined, 1)).toBeUndefined();
  });

  it('count only in the whole without an owner', () => {
    const shares = new Shares({ all: 10, each: 2 });
    expect(shares.take(undefined, 9)).toBeDefined();
    expect(shares.take('a', 2)).toBeUndefined();
    expect(shares.take('a')).toBeDefined();
  });

  it('are given back exactly once, and an owner who holds nothing is forgotten', () => {
    const shares = new Shares({ all: 10, each: 5 });
    const [first, second] = [shares.take('a', 2), shares.take('a', 3)];
    first?.();
    first?.();
    expect([shares.of('a'), shares.inAll]).toEqual([3, 3]);
    second?.();
    expect([shares.of('a'), shares.inAll]).toEqual([0, 0]);
    expect((shares as unknown as { byOwner: Map<string, number> }).byOwner.size).toBe(0);
  });

  it('take nothing when they refuse', () => {
    const shares = new Shares({ all: 10, each: 5 });
    expect(shares.take('a', 6)).toBeUndefined();
    expect([shares.of('a'), shares.inAll]).toEqual([0, 0]);
  });

  it('take the bound of an owner that has one', () => {
    const shares = new Shares({ all: 10, each: 2 });
    expect(shares.take('a', 3)).toBeUndefined();
    expect(shares.take('a', 3, 8)).toBeDefined();
  });
});
