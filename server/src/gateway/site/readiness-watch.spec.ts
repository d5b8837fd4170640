import type { Health } from './health.service';
import { ReadinessWatch } from './readiness-watch';

describe('a server looks at its own readiness', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('when it starts and within every minute after it, until it ends', async () => {
    let looks = 0;
    const look = async () => (looks += 1);
    const watch = new ReadinessWatch({ look } as unknown as Health);
    await watch.begin();
    expect(looks).toBe(1);
    for (let minute = 1; minute <= 3; minute += 1) {
      const before = looks;
      jest.advanceTimersByTime(60_000);
      expect(looks).toBeGreaterThan(before);
    }
    watch.onApplicationShutdown();
    const last = looks;
    jest.advanceTimersByTime(600_000);
    expect(looks).toBe(last);
  });
});
