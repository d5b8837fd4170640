import { Injectable } from '@nestjs/common';
import type { CurrentSession } from '../../../foundation/http/sessions/account';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { lockById } from '../../../foundation/database/work/lock';
import { conflict, invalid, notFound } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { AccountRow } from '../../accounts/account.entity';
import { RecoveryCodes } from './recovery-codes.service';
import { Sessions } from '../sessions/sessions.service';
import { staffOf } from '../../accounts/staff-of';
import { newTotpSecret, type TotpOffer, totpOffer, totpStep } from './totp';
import { TotpSecrets } from './totp-secrets';

/** Enrols a second factor in a session: a secret is offered, and counts once a code of it was typed. */
@Injectable()
export class TotpEnrolment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly secrets: TotpSecrets,
    private readonly sessions: Sessions,
    private readonly recovery: RecoveryCodes,
  ) {}

  offer(session: CurrentSession): Promise<TotpOffer> {
    const account = staffOf(session, 'second factor');
    return this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, AccountRow, account.id);
      if (!row) throw notFound();
      if (row.totpConfirmedAt) throw alreadyConfirmed();
      const secret = newTotpSecret();
      await manager.update(AccountRow, row.id, { totpSealed: this.secrets.seal(row.id, secret) });
      return totpOffer(secret, row.userName ?? '');
    });
  }

  /** Gives the recovery codes, told this once. */
  confirm(session: CurrentSession, code: string): Promise<readonly string[]> {
    const account = staffOf(session, 'second factor');
    return this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, AccountRow, account.id);
      if (row?.totpConfirmedAt) throw alreadyConfirmed();
      if (row?.totpSealed == null) throw conflict('totp_not_offered', '请先取得新的密钥，再填动态验证码。');
      const now = this.clock.now();
      const step = totpStep(this.secrets.open(row.id, row.totpSealed), code, now, row.lastTotpStep);
      if (step === undefined) throw invalid({ totp: '动态验证码不对，请等下一个再填。' });
      await manager.update(AccountRow, row.id, { totpConfirmedAt: now, lastTotpStep: step });
      await this.sessions.raise(manager, session.id);
      await this.sessions.endAllOf(manager, row.id, session.id);
      const entry = {
        recordType: 'accounts',
        recordId: row.id,
        kind: 'changed',
        action: 'totpEnrolled',
      } as const;
      await this.evidence.append(manager, { ...entry, account });
      return this.recovery.renew(manager, account);
    });
  }
}

const alreadyConfirmed = () =>
  conflict('totp_confirmed', '动态验证码已经启用。要更换手机，请联系系统管理员重置。');
