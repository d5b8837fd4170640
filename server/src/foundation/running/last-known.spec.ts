import { LastKnown } from './last-known';

const never = () => new Promise<never>(() => undefined);
const answersOnce = () => {
  let looks = 0;
  return () => ((looks += 1) === 1 ? Promise.resolve(false) : never());
};

describe('what was seen last', () => {
  it('stands in for a look that is late, be it good or bad', async () => {
    const known = new LastKnown({ lateMs: 1, keptMs: 60_000 }, answersOnce());
    expect(await known.value()).toBe(false);
    expect(await known.value()).toBe(false);
  });

  it('is nothing before the first answer, and when its time is over', async () => {
    expect(await new LastKnown({ lateMs: 1, keptMs: 60_000 }, never).value()).toBeUndefined();
    const known = new LastKnown({ lateMs: 1, keptMs: -1 }, answersOnce());
    await known.value();
    expect(await known.value()).toBeUndefined();
  });

  it('gives way to what is seen now', async () => {
    let looks = 0;
    const known = new LastKnown({ lateMs: 60_000, keptMs: 60_000 }, async () => (looks += 1));
    expect(await known.value()).toBe(1);
    expect(await known.value()).toBe(2);
  });
});
