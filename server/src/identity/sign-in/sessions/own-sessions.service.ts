import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { OwnSessionView } from '@jingkang/shared/api/own-account';
import type { EndSessionsForm } from '@jingkang/shared/forms/own-account';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Repository } from 'typeorm';
import type { CurrentSession, SignedInAccount } from '../../../foundation/http/sessions/account';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { unauthenticated, invalid } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { deviceLabel } from '../codes/device-codes';
import { KnownDevices } from '../devices/known-devices.service';
import { Session } from './session.entity';
import { standingOfStored } from './session-limits';
import { Sessions } from './sessions.service';

/** Where the owner of an account is signed in, and how to end it. */
@Injectable()
export class OwnSessions {
  constructor(
    @InjectRepository(Session) private readonly stored: Repository<Session>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  async list({ id: current, account }: CurrentSession): Promise<readonly OwnSessionView[]> {
    if (!account) throw unauthenticated();
    const rows = await this.aliveOf(account.id, this.stored.manager);
    return rows.map((row) => ({
      id: row.id,
      current: row.id === current,
      deviceLabel: deviceLabel(row.device),
      signedInAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
    }));
  }

  end(session: CurrentSession, { which, sessionId }: EndSessionsForm): Promise<void> {
    const { account } = session;
    if (!account) throw unauthenticated();
    return this.unitOfWork.run(async (manager) => {
      if (which === 'one') await this.endOne(manager, account, sessionId ?? '');
      else await this.sessions.endAllOf(manager, account.id, which === 'others' ? session.id : '');
      if (which === 'all') await this.devices.forgetAllOf(manager, account.id);
      const about = { recordType: 'accounts', recordId: account.id, kind: 'changed' } as const;
      await this.evidence.append(manager, { ...about, action: 'sessionsEnded', account, codes: { which } });
    });
  }

  private async endOne(manager: EntityManager, account: SignedInAccount, id: string): Promise<void> {
    const mine = (await this.aliveOf(account.id, manager)).some((row) => row.id === id);
    if (!mine) throw invalid({ sessionId: '这次登录已经结束了，请刷新后再看。' });
    await this.sessions.end(manager, id);
  }

  private async aliveOf(accountId: string, manager: EntityManager): Promise<Session[]> {
    const where = { accountId, revokedAt: IsNull() };
    const rows = await manager.find(Session, {
      where,
      order: { lastSeenAt: 'DESC', id: 'DESC' },
      take: shownAtMost.ownSessions,
    });
    const now = this.clock.now();
    return rows.filter((row) => standingOfStored(row, now) !== 'ended');
  }
}
