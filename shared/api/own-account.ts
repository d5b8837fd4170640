/** Wrong tries at the own password that were not confirmed yet. */
export interface GuessedView {
  readonly times: number;
  readonly lastAt: string;
}

/** What the owner of an account sees of what protects it. */
export interface OwnAccountView {
  /** Null for people of the public, who have no password. */
  readonly userName: string | null;
  readonly displayName: string;
  readonly totpEnrolled: boolean;
  readonly recoveryCodesLeft: number;
  readonly knownDevices: number;
  readonly guessed: GuessedView | null;
  readonly sessions: readonly OwnSessionView[];
}

export interface OwnSessionView {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  /** Such as 电脑 · Chrome; nothing more is known of a device. */
  readonly deviceLabel: string;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
}

/** Told once. */
export interface RecoveryCodesView {
  readonly recoveryCodes: readonly string[];
}
