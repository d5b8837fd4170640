/** Rules of the codes sent to a phone (issue: attempt limit, expiry, one use). Pure: told the time, tell the answer. */
export const oneTimeCodeRules = {
  digits: 6,
  lifeSeconds: 5 * 60,
  attempts: 5,
  resendSeconds: 60,
} as const;

export interface CodeState {
  readonly codeHash: string | null;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  /** Where it was asked for. */
  readonly networkHash: string | null;
  /** Wrong tries from there, and from everywhere else: who did not ask for the code cannot burn it for who did. */
  readonly attempts: number;
  readonly attemptsElsewhere: number;
}

export const noCodeYet: CodeState = {
  codeHash: null,
  sentAt: null,
  expiresAt: null,
  networkHash: null,
  attempts: 0,
  attemptsElsewhere: 0,
};

/** How many seconds to wait before another code may be sent; 0 when it may be sent now. */
export function secondsUntilNextCode(state: CodeState, now: Date): number {
  if (!state.sentAt) return 0;
  return Math.max(0, oneTimeCodeRules.resendSeconds - secondsTo(now, state.sentAt));
}

/** The state after a code was sent: it replaces the one before. */
export function afterSending(codeHash: string, networkHash: string, now: Date): CodeState {
  return {
    codeHash,
    sentAt: now,
    expiresAt: new Date(now.getTime() + oneTimeCodeRules.lifeSeconds * 1000),
    networkHash,
    attempts: 0,
    attemptsElsewhere: 0,
  };
}

/** Where no code is out, there is nothing to guess at. */
export function codeIsOut({ codeHash, expiresAt }: CodeState, now: Date): boolean {
  return codeHash !== null && expiresAt !== null && expiresAt > now;
}

export type CodeAnswer = 'right' | 'wrong' | 'expired' | 'exhausted';

export interface CodeTry {
  readonly matches: boolean;
  readonly networkHash: string;
}

/**
 * What a typed code comes to, and the state after it. A right one uses the code up; after five wrong ones it is worth
 * nothing on that side, where it was asked for or everywhere else.
 */
export function afterAttempt(
  state: CodeState,
  { matches, networkHash }: CodeTry,
  now: Date,
): { readonly answer: CodeAnswer; readonly state: CodeState } {
  if (!codeIsOut(state, now)) return { answer: 'expired', state };
  const side = networkHash === state.networkHash ? 'attempts' : 'attemptsElsewhere';
  if (state[side] >= oneTimeCodeRules.attempts) return { answer: 'exhausted', state };
  if (matches) return { answer: 'right', state: { ...state, codeHash: null } };
  const after = { ...state, [side]: state[side] + 1 };
  return { answer: after[side] >= oneTimeCodeRules.attempts ? 'exhausted' : 'wrong', state: after };
}

const secondsTo = (later: Date, earlier: Date) => Math.floor((later.getTime() - earlier.getTime()) / 1000);
