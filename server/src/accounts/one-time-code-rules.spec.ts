import {
  afterAttempt,
  afterSending,
  type CodeState,
  noCodeYet,
  secondsUntilNextCode,
} from './one-time-code-rules';

const today = '2026-11-24';
const dayEnds = new Date('2026-11-24T15:59:59.999Z');
const sentAt = new Date('2026-11-24T02:00:00Z');
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000);
const sent = afterSending(noCodeYet, 'hash', sentAt, today);
const wait = (state: CodeState, now: Date) => secondsUntilNextCode(state, now, today, dayEnds);

describe('one-time codes', () => {
  it('are good for five minutes', () => {
    expect(afterAttempt(sent, true, later(299)).answer).toBe('right');
    expect(afterAttempt(sent, true, later(300)).answer).toBe('expired');
  });

  it('can be used once', () => {
    const { state } = afterAttempt(sent, true, later(10));
    expect(afterAttempt(state, true, later(11)).answer).toBe('expired');
  });

  it('are worth nothing after the fifth wrong attempt, the right one included', () => {
    let state: CodeState = sent;
    const answers = [1, 2, 3, 4, 5].map((second) => {
      const attempt = afterAttempt(state, false, later(second));
      state = attempt.state;
      return attempt.answer;
    });
    expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'exhausted']);
    expect(afterAttempt(state, true, later(6)).answer).toBe('expired');
  });

  it('are sent again after sixty seconds at the earliest', () => {
    expect(wait(noCodeYet, sentAt)).toBe(0);
    expect(wait(sent, later(1))).toBe(59);
    expect(wait(sent, later(60))).toBe(0);
  });

  it('are replaced by the next one, with its own five attempts', () => {
    const tried = afterAttempt(sent, false, later(1)).state;
    const next = afterSending(tried, 'other', later(60), today);
    expect(next).toMatchObject({ codeHash: 'other', attempts: 0, sentThatDay: 2 });
  });

  it('are sent ten times a day to one phone at most, and again the next day', () => {
    let state: CodeState = noCodeYet;
    for (let n = 0; n < 10; n += 1) state = afterSending(state, 'hash', later(n * 60), today);
    expect(wait(state, later(600))).toBeGreaterThan(3600);
    expect(secondsUntilNextCode(state, later(86_400), '2026-11-25', dayEnds)).toBe(0);
  });
});
