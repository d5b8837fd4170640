/** What was shown of the second factor; `none` where the account has none. */
export type Factor = 'none' | 'missing' | 'wrong' | 'right';

export interface Shown {
  readonly passwordRight: boolean;
  readonly factor: Factor;
  /** Whoever tries from here must wait for the password, or for the second factor. */
  readonly waits: { readonly password: boolean; readonly factor: boolean };
}

export interface GuardDecision {
  readonly answer: 'right' | 'wrong_credentials' | 'totp_required' | 'wrong_totp';
  /** The secret at which this was one more wrong try. What is refused for a wait tells nothing and counts nothing. */
  readonly counts?: 'password' | 'factor';
}

/**
 * Whether what was shown opens the account. During a wait everything is answered like a wrong password but the
 * right password together with the right second factor; a wrong second factor still counts, so that the way
 * through a wait is itself no place to guess.
 */
export function decideGuard({ passwordRight, factor, waits }: Shown): GuardDecision {
  if (!passwordRight)
    return waits.password
      ? { answer: 'wrong_credentials' }
      : { answer: 'wrong_credentials', counts: 'password' };
  if (waits.password) return duringWait(factor, waits.factor);
  if (factor === 'none') return { answer: 'right' };
  if (factor === 'missing') return { answer: 'totp_required' };
  if (waits.factor) return { answer: 'wrong_totp' };
  return factor === 'right' ? { answer: 'right' } : { answer: 'wrong_totp', counts: 'factor' };
}

function duringWait(factor: Factor, factorWaits: boolean): GuardDecision {
  if (factorWaits || factor === 'none' || factor === 'missing') return { answer: 'wrong_credentials' };
  return factor === 'right' ? { answer: 'right' } : { answer: 'wrong_credentials', counts: 'factor' };
}
