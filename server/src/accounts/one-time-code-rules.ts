/** Rules of the codes sent to a phone (issue: attempt limit, expiry, one use). Pure: told the time, tell the answer. */
export const oneTimeCodeRules = {
  digits: 6,
  lifeSeconds: 5 * 60,
  attempts: 5,
  resendSeconds: 60,
  perDay: 10,
} as const;

export interface CodeState {
  readonly codeHash: string | null;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly attempts: number;
  readonly sentOn: string;
  readonly sentThatDay: number;
}

export const noCodeYet: CodeState = {
  codeHash: null,
  sentAt: null,
  expiresAt: null,
  attempts: 0,
  sentOn: '',
  sentThatDay: 0,
};

/** How many seconds to wait before another code may be sent; 0 when it may be sent now. */
export function secondsUntilNextCode(state: CodeState, now: Date, today: string, dayEnds: Date): number {
  if (state.sentOn === today && state.sentThatDay >= oneTimeCodeRules.perDay) return secondsTo(dayEnds, now);
  if (!state.sentAt) return 0;
  return Math.max(0, oneTimeCodeRules.resendSeconds - secondsTo(now, state.sentAt));
}

/** The state after a code was sent: it replaces the one before. */
export function afterSending(state: CodeState, codeHash: string, now: Date, today: string): CodeState {
  return {
    codeHash,
    sentAt: now,
    expiresAt: new Date(now.getTime() + oneTimeCodeRules.lifeSeconds * 1000),
    attempts: 0,
    sentOn: today,
    sentThatDay: state.sentOn === today ? state.sentThatDay + 1 : 1,
  };
}

export type CodeAnswer = 'right' | 'wrong' | 'expired' | 'exhausted';

/** What a typed code comes to, and the state after it. A right code and a fifth wrong one use the code up. */
export function afterAttempt(
  state: CodeState,
  matches: boolean,
  now: Date,
): { readonly answer: CodeAnswer; readonly state: CodeState } {
  if (!state.codeHash || !state.expiresAt || state.expiresAt <= now) return { answer: 'expired', state };
  const used = { ...state, codeHash: null };
  if (matches) return { answer: 'right', state: used };
  const attempts = state.attempts + 1;
  if (attempts >= oneTimeCodeRules.attempts) return { answer: 'exhausted', state: { ...used, attempts } };
  return { answer: 'wrong', state: { ...state, attempts } };
}

const secondsTo = (later: Date, earlier: Date) => Math.floor((later.getTime() - earlier.getTime()) / 1000);
