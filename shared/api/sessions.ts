import type { Permission } from '../access/permissions';
import type { Role } from '../access/roles';
import type { GuessedView, RecoveryCodesView } from './own-account';

export interface AccountView {
  readonly id: string;
  readonly role: Role;
  readonly displayName: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly permissions: readonly Permission[];
}

export interface SessionView {
  readonly kind: 'draft' | 'public' | 'staff';
  readonly csrfToken: string;
  /** Only in the answer that opens it, and only for a client without cookies (`X-Client: weapp`). */
  readonly token?: string;
  readonly account: AccountView | null;
  /** Production staff before the enrolment of the second factor: nothing else is open. */
  readonly mustEnrolTotp: boolean;
  readonly totpEnrolled: boolean;
  /** Somebody has tried at the password; until the owner has confirmed to have seen it. */
  readonly guessed: GuessedView | null;
}

/** The session once a second factor was confirmed, with the codes that stand in for it. */
export interface ConfirmedTotpView extends SessionView, RecoveryCodesView {}

/** So many milliseconds without a hand, and a session of staff is locked. */
export const staffIdle = 30 * 60_000;

/** The data of the refusal `locked` where a session asks about itself: who has to unlock, and no more. */
export interface LockedView {
  readonly userName: string;
  readonly displayName: string;
  /** Goes along with the unlocking and the sign-out; unlocking changes it. */
  readonly csrfToken: string;
}

export interface SiteView {
  readonly demo: boolean;
  /** Whether sign-in by phone is possible here. */
  readonly sms: boolean;
  readonly wechat: boolean;
  readonly version: string;
  readonly privacyNoticeVersion: string;
}

export interface SentCodeView {
  readonly expiresInSeconds: number;
  readonly resendInSeconds: number;
  /** Demo mode only. */
  readonly demoCode?: string;
}

export interface TotpOfferView {
  readonly secret: string;
  readonly otpauthUrl: string;
}

export interface EnrolmentView extends TotpOfferView {
  readonly userName: string;
  readonly displayName: string;
  readonly totpRequired: boolean;
}
