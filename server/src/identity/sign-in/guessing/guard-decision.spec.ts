import { decideGuard, type Factor } from './guard-decision';

const open = { password: false, factor: false };
const waiting = { password: true, factor: false };
const factors: readonly Factor[] = ['none', 'missing', 'wrong', 'right'];
const right = (factor: Factor, waits = open) => decideGuard({ passwordRight: true, factor, waits });

describe('what opens an account', () => {
  it('a wrong password is refused and counted, whatever else is shown', () => {
    for (const factor of factors)
      expect(decideGuard({ passwordRight: false, factor, waits: open })).toEqual({
        answer: 'wrong_credentials',
        counts: 'password',
      });
  });

  it('the right password opens where there is no second factor, and asks for it where there is one', () => {
    expect(right('none')).toEqual({ answer: 'right' });
    expect(right('missing')).toEqual({ answer: 'totp_required' });
    expect(right('right')).toEqual({ answer: 'right' });
    expect(right('wrong')).toEqual({ answer: 'wrong_totp', counts: 'factor' });
  });

  it('during a wait all is answered like a wrong password but the right one with the right second factor', () => {
    expect(right('right', waiting)).toEqual({ answer: 'right' });
    for (const factor of ['none', 'missing'] as const)
      expect(right(factor, waiting)).toEqual({ answer: 'wrong_credentials' });
    expect(right('wrong', waiting)).toEqual({ answer: 'wrong_credentials', counts: 'factor' });
    for (const factor of factors)
      expect(decideGuard({ passwordRight: false, factor, waits: waiting })).toEqual({
        answer: 'wrong_credentials',
      });
  });

  it('while the second factor waits, the right one opens nothing and no try at it counts', () => {
    for (const factor of ['wrong', 'right'] as const) {
      expect(right(factor, { password: false, factor: true })).toEqual({ answer: 'wrong_totp' });
      expect(right(factor, { password: true, factor: true })).toEqual({ answer: 'wrong_credentials' });
    }
  });

  it('a stranger without the password learns nothing from the wait: every answer is the same', () => {
    const answers = [open, waiting, { password: true, factor: true }].flatMap((waits) =>
      factors.map((factor) => decideGuard({ passwordRight: false, factor, waits }).answer),
    );
    expect(new Set(answers)).toEqual(new Set(['wrong_credentials']));
  });
});
