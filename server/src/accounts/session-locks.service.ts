import type { UnlockForm } from '@jingkang/shared/forms/sign-in';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import type { CurrentSession, SignedInAccount } from '../common/account';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { lockById } from '../common/lock';
import { invalid, type Refused, refused, unauthenticated } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { AccountRow } from './account.entity';
import { Accounts } from './accounts.repository';
import { passwordMatches } from './passwords';
import { Session } from './session.entity';
import { sessionLimits, standingOf } from './session-limits';
import { afterFailure, isLocked } from './sign-in-lock';
import { staffOf } from './staff-of';
import { newToken } from './tokens';
import { totpStep } from './totp';
import { TotpSecrets } from './totp-secrets';

type Outcome = { readonly step: number | undefined } | { readonly refusal: Refused };

// 422 and not 401: to a page that would say again that it is locked, and this is about what was typed.
const wrong = () => invalid({ password: '密码不对。连续输错会锁定，请核对后再试，或15分钟后再试。' });
const totpRequired = () => refused(422, 'totp_required', '请填写动态验证码。');
const wrongTotp = () => invalid({ totp: '动态验证码不对或已用过，请等下一个再填。' });

/** Locks sessions of staff, and returns them for the password and nothing else. */
@Injectable()
export class SessionLocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly accounts: Accounts,
    private readonly secrets: TotpSecrets,
  ) {}

  /** Nobody was there for the idle time. Of several requests that find it so, one writes it down. */
  async lockIdle(id: string, account: SignedInAccount): Promise<void> {
    const since = new Date(this.clock.now().getTime() - sessionLimits.staff.idle);
    await this.set({ id, lastSeenAt: LessThanOrEqual(since) }, account, 'idle');
  }

  lock(session: CurrentSession): Promise<void> {
    return this.set({ id: session.id }, staffOf(session, 'lock'), 'asked');
  }

  private set(which: object, account: SignedInAccount, way: 'idle' | 'asked'): Promise<void> {
    const open = { ...which, lockedAt: IsNull(), revokedAt: IsNull() };
    return this.unitOfWork.run(async (manager) => {
      const { affected } = await manager.update(Session, open, { lockedAt: this.clock.now() });
      if (affected === 1) await this.record(manager, account, 'sessionLocked', { way });
    });
  }

  /** The same session goes on. Its csrf token is a new one: what a locked page could tell is worth nothing then. */
  async unlock(session: CurrentSession, { password, totp }: UnlockForm): Promise<void> {
    const account = staffOf(session, 'unlock');
    const known = await this.accounts.findStaff(account.id);
    const matches = await passwordMatches(known?.passwordHash, password);
    const refusal = await this.unitOfWork.run(async (manager): Promise<Refused | undefined> => {
      const row = await lockById(manager, AccountRow, account.id);
      const stored = await lockById(manager, Session, session.id);
      if (!row || row.status !== 'active' || !stored || this.hasEnded(stored)) return unauthenticated();
      const outcome = this.outcomeOf(row, matches && row.passwordHash === known?.passwordHash, totp);
      if ('refusal' in outcome) return this.failed(manager, row, account, outcome.refusal);
      const lastTotpStep = outcome.step ?? row.lastTotpStep;
      await manager.update(AccountRow, row.id, { failedAttempts: 0, lockedUntil: null, lastTotpStep });
      const fresh = { lockedAt: null, lastSeenAt: this.clock.now(), csrfToken: newToken() };
      await manager.update(Session, session.id, fresh);
      const way = outcome.step === undefined ? 'password' : 'password_totp';
      await this.record(manager, account, 'sessionUnlocked', { way });
      return undefined;
    });
    if (refusal) throw refusal;
  }

  private outcomeOf(row: AccountRow, matches: boolean, totp: string | undefined): Outcome {
    const now = this.clock.now();
    if (!matches || isLocked(row, now)) return { refusal: wrong() };
    if (!row.totpConfirmedAt || !row.totpSealed) return { step: undefined };
    if (!totp) return { refusal: totpRequired() };
    const step = totpStep(this.secrets.open(row.id, row.totpSealed), totp, now, row.lastTotpStep);
    return step === undefined ? { refusal: wrongTotp() } : { step };
  }

  /** A refusal is a value here: the counted attempt must be committed. */
  private async failed(
    manager: EntityManager,
    row: AccountRow,
    account: SignedInAccount,
    refusal: Refused,
  ): Promise<Refused> {
    if (refusal.refusal.code === 'totp_required' || isLocked(row, this.clock.now())) return refusal;
    const after = afterFailure(row, this.clock.now());
    await manager.update(AccountRow, row.id, { ...after });
    await this.record(manager, account, 'unlockFailed', { locked: after.lockedUntil !== null });
    return refusal;
  }

  private hasEnded({ kind, lastSeenAt, lockedAt, expiresAt, revokedAt }: Session): boolean {
    const times = {
      kind,
      lastSeenAt: lastSeenAt.getTime(),
      lockedAt: lockedAt?.getTime() ?? null,
      expiresAt: expiresAt.getTime(),
      revokedAt: revokedAt?.getTime() ?? null,
    };
    return standingOf(times, this.clock.now()) === 'ended';
  }

  private async record(
    manager: EntityManager,
    account: SignedInAccount,
    action: string,
    codes: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    const about = { recordType: 'accounts', recordId: account.id, kind: 'action' } as const;
    await this.evidence.append(manager, { ...about, action, account, codes });
  }
}
