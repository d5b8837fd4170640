import type { AccountRow } from './account.entity';

type Given = Pick<AccountRow, 'id' | 'kind' | 'role'> & Partial<AccountRow>;

/** A new account: what is not given is empty. */
export function freshAccount(given: Given, now: Date): AccountRow {
  return {
    userName: null,
    passwordHash: null,
    totpSealed: null,
    totpConfirmedAt: null,
    lastTotpStep: 0,
    organizationId: null,
    displayName: '',
    phoneSealed: null,
    phoneHash: null,
    wechatOpenidHash: null,
    status: 'active',
    failedAttempts: 0,
    failedAt: null,
    enrolmentTokenHash: null,
    enrolmentExpiresAt: null,
    version: 1,
    createdAt: now,
    ...given,
  };
}
