describe('a hand on the page', () => {
  let act: (isTrusted: boolean) => void;
  let hand: typeof import('./hand');
  beforeEach(async () => {
    jest.useFakeTimers({ now: 0 });
    const listeners: ((event: object) => void)[] = [];
    Object.assign(globalThis, {
      window: {
        addEventListener: (_: string, listener: (event: object) => void) => listeners.push(listener),
      },
    });
    jest.resetModules();
    hand = await import('./hand');
    hand.watchForHands();
    act = (isTrusted) => listeners[0]?.({ isTrusted });
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'window');
  });

  const wait = (seconds: number) => jest.advanceTimersByTime(seconds * 1_000);

  it('opens the page, and is gone when nothing follows', () => {
    expect(hand.takeHand()).toBe(true);
    wait(60);
    expect(hand.takeHand()).toBe(false);
  });

  it('counts for all requests of one act, and for one poll that comes later', () => {
    hand.takeHand();
    wait(600);
    act(true);
    wait(1);
    expect([hand.takeHand(), hand.takeHand()]).toEqual([true, true]);
    wait(60);
    expect(hand.takeHand()).toBe(false);
    act(true);
    wait(50);
    expect([hand.takeHand(), hand.takeHand()]).toEqual([true, false]);
  });

  it('is told of where no request has done so, and never when it is long gone', () => {
    hand.takeHand();
    wait(600);
    act(true);
    expect(hand.isUntold()).toBe(true);
    wait(1_800);
    expect([hand.isUntold(), hand.takeHand()]).toEqual([false, false]);
  });

  it('is not what a script does', () => {
    hand.takeHand();
    wait(1_800);
    act(false);
    expect(hand.takeHand()).toBe(false);
    expect(hand.sinceLastHand()).toBe(1_800_000);
  });
});
