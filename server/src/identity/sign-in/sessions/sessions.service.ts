import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { newId } from '../../../foundation/clock/ids';
import type { SessionKind } from '../../../foundation/http/sessions/account';
import type { DeviceCode } from '../codes/device-codes';
import { Session } from './session.entity';
import { sessionLimits } from './session-limits';
import { hashOfToken, newToken } from './tokens';

export interface NewSession {
  readonly kind: SessionKind;
  readonly accountId?: string;
  readonly noticeVersion?: string;
  readonly secondFactor?: boolean;
  readonly device?: DeviceCode;
}

/** A session just opened: the only moment its token is known. */
export interface OpenedSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly token: string;
  readonly csrfToken: string;
}

/** Opens and ends sessions. They are rows, so any of them can be ended at any time. */
@Injectable()
export class Sessions {
  constructor(private readonly clock: Clock) {}

  async open(manager: EntityManager, wanted: NewSession): Promise<OpenedSession> {
    const now = this.clock.now();
    const opened = { id: newId(), kind: wanted.kind, token: newToken(), csrfToken: newToken() };
    await manager.insert(Session, {
      id: opened.id,
      tokenHash: hashOfToken(opened.token),
      csrfToken: opened.csrfToken,
      kind: wanted.kind,
      accountId: wanted.accountId ?? null,
      noticeVersion: wanted.noticeVersion ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits[wanted.kind].absolute),
      lockedAt: null,
      revokedAt: null,
      secondFactor: wanted.secondFactor ?? false,
      device: wanted.device ?? null,
    });
    return opened;
  }

  async end(manager: EntityManager, id: string): Promise<void> {
    await manager.update(Session, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  /** Ends the one of this token, if there is one. */
  async endBy(manager: EntityManager, token: string): Promise<void> {
    const open = { tokenHash: hashOfToken(token), revokedAt: IsNull() };
    await manager.update(Session, open, { revokedAt: this.clock.now() });
  }

  /** Ends every session of an account, but for the one that asks for it. */
  async endAllOf(manager: EntityManager, accountId: string, exceptId = ''): Promise<void> {
    const open = { accountId, id: Not(exceptId), revokedAt: IsNull() };
    await manager.update(Session, open, { revokedAt: this.clock.now() });
  }

  async clearExpired(manager: EntityManager): Promise<number> {
    const { affected } = await manager.delete(Session, { expiresAt: LessThan(this.clock.now()) });
    return affected ?? 0;
  }

  /** The session came by the second factor from now on. */
  async raise(manager: EntityManager, id: string): Promise<void> {
    await manager.update(Session, { id }, { secondFactor: true });
  }
}
