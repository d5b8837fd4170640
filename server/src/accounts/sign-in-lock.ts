export const signInLock = { failures: 10, minutes: 15 } as const;

export interface Failures {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

export function isLocked({ lockedUntil }: Failures, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}

/** One more failure; the tenth locks and starts the count anew. */
export function afterFailure({ failedAttempts }: Failures, now: Date): Failures {
  const failures = failedAttempts + 1;
  if (failures < signInLock.failures) return { failedAttempts: failures, lockedUntil: null };
  return { failedAttempts: 0, lockedUntil: new Date(now.getTime() + signInLock.minutes * 60_000) };
}
