import type { EnrolmentForm } from '@jingkang/shared/forms/enrolment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { lockById } from '../../../foundation/database/work/lock';
import { invalid, notFound } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Settings } from '../../../foundation/settings/settings';
import { accountOfRow } from '../../accounts/account-of-row';
import { AccountRow } from '../../accounts/account.entity';
import { Accounts } from '../../accounts/accounts.repository';
import { KnownDevices } from '../devices/known-devices.service';
import { mustBeUncommon } from '../password-words';
import { hashPassword } from '../passwords';
import { RecoveryCodes } from './recovery-codes.service';
import { Sessions } from '../sessions/sessions.service';
import { hashOfToken, newToken } from '../sessions/tokens';
import { newTotpSecret, totpOffer, totpStep } from './totp';
import { TotpSecrets } from './totp-secrets';
import type { EnrolmentLinkView } from '@jingkang/shared/api/administration';
import type { RecoveryCodesView } from '@jingkang/shared/api/own-account';
import type { EnrolmentView } from '@jingkang/shared/api/sessions';

const LINK_DAYS = 7;

/** One-time links by which someone sets the password and the second factor of an account. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly accounts: Accounts,
    private readonly secrets: TotpSecrets,
    private readonly sessions: Sessions,
    private readonly recovery: RecoveryCodes,
    private readonly devices: KnownDevices,
    private readonly settings: Settings,
  ) {}

  /** Makes the way in anew: what was known of it before is worth nothing from now on. */
  async issue(manager: EntityManager, accountId: string): Promise<EnrolmentLinkView> {
    const token = newToken();
    const enrolmentExpiresAt = new Date(this.clock.now().getTime() + LINK_DAYS * 86_400_000);
    await manager.update(AccountRow, accountId, {
      passwordHash: null,
      totpSealed: this.secrets.seal(accountId, newTotpSecret()),
      totpConfirmedAt: null,
      failedAttempts: 0,
      failedAt: null,
      enrolmentTokenHash: hashOfToken(token),
      enrolmentExpiresAt,
    });
    await this.sessions.endAllOf(manager, accountId);
    await this.recovery.forgetAllOf(manager, accountId);
    await this.devices.forgetAllOf(manager, accountId);
    return { url: `${this.origin()}/admin/enrol/${token}`, expiresAt: enrolmentExpiresAt.toISOString() };
  }

  async view(token: string): Promise<EnrolmentView> {
    const account = await this.accountOf(token);
    const offer = totpOffer(this.secretOf(account), account.userName ?? '');
    const { userName, displayName } = account;
    return { userName: userName ?? '', displayName, totpRequired: this.settings.production, ...offer };
  }

  async enrol(token: string, { password, totp }: EnrolmentForm): Promise<RecoveryCodesView> {
    const { id, userName, displayName } = await this.accountOf(token);
    await mustBeUncommon(password, [userName ?? '', displayName]);
    if (this.settings.production && !totp) throw invalid({ totp: '请填写动态验证码。' });
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (manager) => {
      const account = await lockById(manager, AccountRow, id);
      if (account?.enrolmentTokenHash !== hashOfToken(token)) throw notFound();
      const factor = this.confirmed(account, totp);
      const closed = { enrolmentTokenHash: null, enrolmentExpiresAt: null };
      await manager.update(AccountRow, id, { passwordHash, ...factor, ...closed });
      await this.sessions.endAllOf(manager, id);
      const entry = {
        recordType: 'accounts',
        recordId: id,
        kind: 'changed',
        action: 'signInEnrolled',
      } as const;
      await this.evidence.append(manager, { ...entry, codes: { secondFactor: Boolean(totp) } });
      const recoveryCodes = totp ? await this.recovery.renew(manager, accountOfRow(account)) : [];
      return { recoveryCodes };
    });
  }

  private confirmed(account: AccountRow, totp: string | undefined): Partial<AccountRow> {
    if (!totp) return { totpSealed: null };
    const now = this.clock.now();
    const step = totpStep(this.secretOf(account), totp, now, account.lastTotpStep);
    if (step === undefined) throw invalid({ totp: '动态验证码不对，请等下一个再填。' });
    return { totpConfirmedAt: now, lastTotpStep: step };
  }

  private async accountOf(token: string): Promise<AccountRow> {
    const account = await this.accounts.findByEnrolmentToken(hashOfToken(token), this.clock.now());
    if (!account) throw notFound();
    return account;
  }

  private secretOf(account: AccountRow): string {
    if (account.totpSealed === null) throw notFound();
    return this.secrets.open(account.id, account.totpSealed);
  }

  private origin(): string {
    const { publicOrigin, host, port } = this.settings;
    return publicOrigin ?? `http://${host}:${port}`;
  }
}
