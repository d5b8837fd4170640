import { Turns, type TurnLimits } from './turns';

const full = new Error('full');

/** Work that ends when it is told to. */
function bench(limits: TurnLimits) {
  const turns = new Turns(limits, () => full);
  const ends: ((fails?: boolean) => void)[] = [];
  let most = 0;
  let working = 0;
  const work = () =>
    new Promise<void>((done, fail) => {
      most = Math.max(most, (working += 1));
      ends.push((fails) => {
        working -= 1;
        if (fails) fail(new Error('work'));
        else done();
      });
    });
  return { ends, most: () => most, run: () => turns.run(work) };
}
const settled = () => new Promise((done) => setImmediate(done));

describe('turns at heavy work', () => {
  it('are as many as may be at once, in the order of coming, and the one too many is refused', async () => {
    const { ends, most, run } = bench({ atWork: 2, waiting: 3 });
    const all = Array.from({ length: 5 }, run);
    await expect(run()).rejects.toBe(full);
    for (let ended = 0; ended < 5; ended += 1) {
      await settled();
      expect(ends).toHaveLength(Math.min(5, ended + 2));
      ends[ended]?.();
    }
    await Promise.all(all);
    expect(most()).toBe(2);
  });

  it('go on after work that failed', async () => {
    const { ends, run } = bench({ atWork: 1, waiting: 1 });
    const first = run();
    const second = run();
    await settled();
    ends[0]?.(true);
    await expect(first).rejects.toThrow('work');
    await settled();
    ends[1]?.();
    await second;
    const third = run();
    await settled();
    ends[2]?.();
    await third;
  });

  it('are waited for so long and no longer, and whoever has left takes no turn', async () => {
    const { ends, run } = bench({ atWork: 1, waiting: 1, waitSeconds: 0.01 });
    const first = run();
    await expect(run()).rejects.toBe(full);
    await settled();
    ends[0]?.();
    await first;
    const next = run();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await next;
  });
});
