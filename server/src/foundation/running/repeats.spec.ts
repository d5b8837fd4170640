import { Repeats } from './repeats';

describe('what repeats in the log', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const listening = () => {
    const said: object[] = [];
    const repeats = new Repeats(60_000);
    return {
      said,
      say: (key: string, facts: object) => repeats.say(key, facts, (told) => void said.push(told)),
    };
  };

  it('is said at once, and a minute later once more with its count and the latest of it', () => {
    const { said, say } = listening();
    for (let n = 0; n < 1_000; n += 1) say('a', { n });
    expect(said).toEqual([{ n: 0 }]);
    jest.advanceTimersByTime(60_000);
    expect(said).toEqual([{ n: 0 }, { n: 999, repeated: 999 }]);
    say('a', { n: 1_000 });
    expect(said).toHaveLength(3);
  });

  it('holds up nothing else, and what came once is said once', () => {
    const { said, say } = listening();
    say('a', { a: 1 });
    say('b', { b: 1 });
    jest.advanceTimersByTime(600_000);
    expect(said).toEqual([{ a: 1 }, { b: 1 }]);
  });
});
