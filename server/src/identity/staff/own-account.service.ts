import type { OwnAccountView, RecoveryCodesView } from '@jingkang/shared/api/own-account';
import type { ChangePasswordForm, RenewRecoveryCodesForm } from '@jingkang/shared/forms/own-account';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import type { CurrentSession } from '../../foundation/http/sessions/account';
import { Evidence } from '../../foundation/evidence/evidence';
import { conflict, invalid, notFound, unauthenticated } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { AccountNews } from '../accounts/account-news';
import { accountOfRow } from '../accounts/account-of-row';
import { AccountRow } from '../accounts/account.entity';
import { Accounts } from '../accounts/accounts.repository';
import { refusalInSession } from '../sign-in/guessing/guard-sentences';
import { GuessReports } from '../sign-in/guessing/guess-reports.service';
import { guessedView } from '../sign-in/guessing/guessed-view';
import { KnownDevices } from '../sign-in/devices/known-devices.service';
import { OwnSessions } from '../sign-in/sessions/own-sessions.service';
import { PasswordGuard } from '../sign-in/guessing/password-guard.service';
import { mustBeUncommon } from '../sign-in/password-words';
import { hashPassword } from '../sign-in/passwords';
import { RecoveryCodes } from '../sign-in/second-factor/recovery-codes.service';
import { Sessions } from '../sign-in/sessions/sessions.service';

/** What protects the own account: its password, its recovery codes, where it is signed in. */
@Injectable()
export class OwnAccount {
  constructor(
    @InjectRepository(AccountRow) private readonly stored: Repository<AccountRow>,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly news: AccountNews,
    private readonly accounts: Accounts,
    private readonly guard: PasswordGuard,
    private readonly reports: GuessReports,
    private readonly recovery: RecoveryCodes,
    private readonly devices: KnownDevices,
    private readonly sessions: Sessions,
    private readonly ownSessions: OwnSessions,
  ) {}

  async view(session: CurrentSession): Promise<OwnAccountView> {
    const sessions = await this.ownSessions.list(session);
    const { manager } = this.stored;
    const row = await this.stored.findOneBy({ id: session.account?.id ?? '' });
    if (!row) throw notFound();
    return {
      userName: row.userName,
      displayName: row.displayName,
      totpEnrolled: row.totpConfirmedAt !== null,
      recoveryCodesLeft: await this.recovery.leftOf(manager, row.id),
      knownDevices: await this.devices.countOf(manager, row.id),
      guessed: guessedView(row),
      sessions,
    };
  }

  /** All other sessions end and no device is known any longer: whoever had the old password is out. */
  async changePassword(session: CurrentSession, form: ChangePasswordForm, address: string): Promise<void> {
    const { userName, displayName } = await this.rowOf(session);
    if (form.password === form.current) throw invalid({ password: '新密码和现在的一样，请换一个。' });
    await mustBeUncommon(form.password, [userName ?? '', displayName]);
    const passwordHash = await hashPassword(form.password);
    const attempt = {
      ...form,
      password: form.current,
      userName: userName ?? '',
      sessionId: session.id,
      address,
    };
    const outcome = await this.guard.check(attempt, async (manager, { account }) => {
      await manager.update(AccountRow, account.id, { passwordHash });
      await this.reports.acknowledge(manager, account.id);
      await this.sessions.endAllOf(manager, account.id, session.id);
      await this.devices.forgetAllOf(manager, account.id);
      await this.tell(manager, account);
    });
    if ('refused' in outcome) throw refusalInSession(outcome, 'current', form);
  }

  async renewRecoveryCodes(
    session: CurrentSession,
    form: RenewRecoveryCodesForm,
    address: string,
  ): Promise<RecoveryCodesView> {
    const { userName, totpConfirmedAt } = await this.rowOf(session);
    if (!totpConfirmedAt) throw conflict('totp_missing', '请先设置动态验证码，再生成恢复码。');
    const attempt = { ...form, userName: userName ?? '', sessionId: session.id, address };
    const outcome = await this.guard.check(attempt, (manager, { account }) =>
      this.recovery.renew(manager, accountOfRow(account)),
    );
    if ('refused' in outcome) throw refusalInSession(outcome, 'password', form);
    return { recoveryCodes: outcome.passed };
  }

  async acknowledgeGuesses(session: CurrentSession): Promise<void> {
    const { id } = await this.rowOf(session);
    await this.unitOfWork.run((manager) => this.reports.acknowledge(manager, id));
  }

  /** Staff alone: people of the public have no password. */
  private async rowOf({ account }: CurrentSession): Promise<AccountRow> {
    if (!account) throw unauthenticated();
    const row = await this.accounts.findStaff(account.id);
    if (!row) throw refusalFor(account, 'session.own', 'own password');
    return row;
  }

  private async tell(manager: EntityManager, row: AccountRow): Promise<void> {
    const about = { recordType: 'accounts', recordId: row.id } as const;
    const account = accountOfRow(row);
    await this.evidence.append(manager, { ...about, kind: 'changed', action: 'passwordChanged', account });
    await this.news.write(manager, [row.id], { ...about, action: 'password-changed' });
  }
}
