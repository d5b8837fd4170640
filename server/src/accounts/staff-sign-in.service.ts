import type { StaffSignInForm } from '@jingkang/shared/forms/sign-in';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { lockById } from '../common/lock';
import { type Refused, refused } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { AccountRow } from './account.entity';
import { Accounts } from './accounts.repository';
import { passwordMatches } from './passwords';
import { type OpenedSession, Sessions } from './sessions.service';
import { afterFailure, isLocked } from './sign-in-lock';
import { totpStep } from './totp';
import { TotpSecrets } from './totp-secrets';

type Outcome = { readonly opened: OpenedSession } | { readonly refusal: Refused };

// One sentence for an unknown name, a wrong password and a locked account: it tells a stranger nothing.
const wrong = () =>
  refused(401, 'wrong_credentials', '用户名或密码不对。连续输错会锁定，请核对后再试，或15分钟后再试。');
const totpRequired = () => refused(401, 'totp_required', '请填写动态验证码。');
const wrongTotp = () => refused(401, 'wrong_totp', '动态验证码不对或已用过，请等下一个再填。');

/** Signs in staff: user name, password, and the second factor where one is enrolled. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly accounts: Accounts,
    private readonly secrets: TotpSecrets,
    private readonly sessions: Sessions,
  ) {}

  async signIn({ userName, password, totp }: StaffSignInForm): Promise<OpenedSession> {
    const known = await this.accounts.findByUserName(userName);
    // Outside the transaction, for it takes long on purpose; whatever the account, it takes as long.
    const matches = await passwordMatches(known?.passwordHash, password);
    if (!known) throw wrong();
    const outcome = await this.unitOfWork.run(async (manager): Promise<Outcome> => {
      const account = await lockById(manager, AccountRow, known.id);
      if (!account || account.status !== 'active' || isLocked(account, this.clock.now()))
        return { refusal: wrong() };
      if (!matches || account.passwordHash !== known.passwordHash)
        return this.failure(manager, account, wrong());
      return this.secondFactor(manager, account, totp);
    });
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.opened;
  }

  private async secondFactor(
    manager: EntityManager,
    account: AccountRow,
    totp: string | undefined,
  ): Promise<Outcome> {
    if (!account.totpConfirmedAt || account.totpSealed === null)
      return this.success(manager, account, undefined);
    if (!totp) return { refusal: totpRequired() };
    const secret = this.secrets.open(account.id, account.totpSealed);
    const step = totpStep(secret, totp, this.clock.now(), account.lastTotpStep);
    if (step === undefined) return this.failure(manager, account, wrongTotp());
    return this.success(manager, account, step);
  }

  private async success(
    manager: EntityManager,
    account: AccountRow,
    step: number | undefined,
  ): Promise<Outcome> {
    const lastTotpStep = step ?? account.lastTotpStep;
    await manager.update(AccountRow, account.id, { failedAttempts: 0, lockedUntil: null, lastTotpStep });
    const secondFactor = step !== undefined;
    await this.record(manager, account, 'signedIn', { way: secondFactor ? 'password_totp' : 'password' });
    return {
      opened: await this.sessions.open(manager, { kind: 'staff', accountId: account.id, secondFactor }),
    };
  }

  private async failure(manager: EntityManager, account: AccountRow, refusal: Refused): Promise<Outcome> {
    const after = afterFailure(account, this.clock.now());
    await manager.update(AccountRow, account.id, { ...after });
    await this.record(manager, account, 'signInFailed', { locked: after.lockedUntil !== null });
    return { refusal };
  }

  private async record(
    manager: EntityManager,
    { id, role, organizationId }: AccountRow,
    action: string,
    codes: Readonly<Record<string, string | boolean>>,
  ): Promise<void> {
    const account = { id, role, organizationId: organizationId ?? undefined };
    await this.evidence.append(manager, {
      recordType: 'accounts',
      recordId: id,
      kind: 'action',
      action,
      account,
      codes,
    });
  }
}
