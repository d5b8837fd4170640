import type { UnlockForm } from '@jingkang/shared/forms/sign-in';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import type { CurrentSession, SignedInAccount } from '../../../foundation/http/sessions/account';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { lockById } from '../../../foundation/database/work/lock';
import { refused, unauthenticated } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { whileWritable } from '../../../foundation/database/work/while-writable';
import { Accounts } from '../../accounts/accounts.repository';
import { factorMissing, refusalInSession } from '../guessing/guard-sentences';
import { PasswordGuard } from '../guessing/password-guard.service';
import { Session } from './session.entity';
import { sessionLimits, standingOfStored } from './session-limits';
import { staffOf } from '../../accounts/staff-of';
import { newToken } from './tokens';

/** Locks sessions of staff, and returns them for the password and nothing else. */
@Injectable()
export class SessionLocks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly accounts: Accounts,
    private readonly guard: PasswordGuard,
  ) {}

  /**
   * Nobody was there for the idle time. Of several requests that find it so, one writes it down; where nothing can be
   * stored it is locked all the same, for its time says so.
   */
  async lockIdle(id: string, account: SignedInAccount): Promise<void> {
    const since = new Date(this.clock.now().getTime() - sessionLimits.staff.idle);
    await whileWritable(this.set({ id, lastSeenAt: LessThanOrEqual(since) }, account, 'idle'));
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
  async unlock(session: CurrentSession, form: UnlockForm, address: string): Promise<void> {
    const account = staffOf(session, 'unlock');
    const { userName } = (await this.accounts.findStaff(account.id)) ?? {};
    const attempt = { ...form, userName: userName ?? '', sessionId: session.id, address };
    const outcome = await this.guard.check(attempt, async (manager, { way }) => {
      const stored = await lockById(manager, Session, session.id);
      if (!stored || standingOfStored(stored, this.clock.now()) === 'ended') throw unauthenticated();
      const fresh = { lockedAt: null, lastSeenAt: this.clock.now(), csrfToken: newToken() };
      await manager.update(Session, session.id, fresh);
      await this.record(manager, account, 'sessionUnlocked', { way });
    });
    if ('passed' in outcome) return;
    // The page does not ask for it from the beginning: it is nothing typed that was wrong.
    if (outcome.refused === 'totp_required') throw refused(422, 'totp_required', factorMissing);
    throw refusalInSession(outcome, 'password', form);
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
