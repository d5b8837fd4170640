import { Fresh } from './fresh';

describe('a value that is looked up now and then', () => {
  it('is looked up once, however many ask while the look lasts and shortly after', async () => {
    let looks = 0;
    const fresh = new Fresh(60_000, async () => (looks += 1));
    expect(await Promise.all([fresh.value(), fresh.value(), fresh.value()])).toEqual([1, 1, 1]);
    expect(await fresh.value()).toBe(1);
  });

  it('is looked up anew when its time is over', async () => {
    let looks = 0;
    const fresh = new Fresh(-1, async () => (looks += 1));
    await fresh.value();
    expect(await fresh.value()).toBe(2);
  });

  it('a look that failed is not kept', async () => {
    let looks = 0;
    const fresh = new Fresh(60_000, async () => {
      looks += 1;
      if (looks === 1) throw new Error('once');
      return looks;
    });
    await expect(fresh.value()).rejects.toThrow('once');
    expect(await fresh.value()).toBe(2);
  });
});
