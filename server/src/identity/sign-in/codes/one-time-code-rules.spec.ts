import {
  afterAttempt,
  afterSending,
  codeIsOut,
  type CodeState,
  noCodeYet,
  secondsUntilNextCode,
} from './one-time-code-rules';

const sentAt = new Date('2026-11-24T02:00:00Z');
const later = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000);
const sent = afterSending('hash', 'home', sentAt);
const right = { matches: true, networkHash: 'home' };
const wrong = { matches: false, networkHash: 'home' };
const elsewhere = { networkHash: 'away' };

function fiveWrong(state: CodeState, networkHash: string) {
  const answers: string[] = [];
  for (const second of [1, 2, 3, 4, 5]) {
    const attempt = afterAttempt(state, { matches: false, networkHash }, later(second));
    state = attempt.state;
    answers.push(attempt.answer);
  }
  return { answers, state };
}

describe('one-time codes', () => {
  it('are good for five minutes', () => {
    expect(afterAttempt(sent, right, later(299)).answer).toBe('right');
    expect(afterAttempt(sent, right, later(300)).answer).toBe('expired');
  });

  it('are out from the sending until they are used or too old', () => {
    expect(codeIsOut(noCodeYet, sentAt)).toBe(false);
    expect(codeIsOut(sent, later(299))).toBe(true);
    expect(codeIsOut(sent, later(300))).toBe(false);
    expect(codeIsOut(afterAttempt(sent, right, later(10)).state, later(11))).toBe(false);
  });

  it('can be used once', () => {
    const { state } = afterAttempt(sent, right, later(10));
    expect(afterAttempt(state, right, later(11)).answer).toBe('expired');
  });

  it('are worth nothing after the fifth wrong attempt, the right one included', () => {
    const { answers, state } = fiveWrong(sent, 'home');
    expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'exhausted']);
    expect(afterAttempt(state, right, later(6)).answer).toBe('exhausted');
  });

  it('are not burnt for whoever asked by wrong attempts from elsewhere, nor the other way round', () => {
    const burnt = fiveWrong(sent, 'away').state;
    expect(afterAttempt(burnt, { ...elsewhere, matches: true }, later(6)).answer).toBe('exhausted');
    expect(afterAttempt(burnt, { networkHash: 'third', matches: true }, later(6)).answer).toBe('exhausted');
    expect(afterAttempt(burnt, right, later(6)).answer).toBe('right');
    const used = fiveWrong(sent, 'home').state;
    expect(afterAttempt(used, { ...elsewhere, matches: true }, later(6)).answer).toBe('right');
  });

  it('are sent again after sixty seconds at the earliest', () => {
    expect(secondsUntilNextCode(noCodeYet, sentAt)).toBe(0);
    expect(secondsUntilNextCode(sent, later(1))).toBe(59);
    expect(secondsUntilNextCode(sent, later(60))).toBe(0);
  });

  it('are replaced by the next one, with its own five attempts', () => {
    expect(afterAttempt(sent, wrong, later(1)).state.attempts).toBe(1);
    expect(afterSending('other', 'away', later(60))).toMatchObject({ codeHash: 'other', attempts: 0 });
  });
});
