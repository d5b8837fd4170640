import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockById } from '../../../foundation/database/work/lock';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { AccountRow } from '../../accounts/account.entity';
import { Accounts } from '../../accounts/accounts.repository';
import { decideGuard, type GuardDecision } from './guard-decision';
import { GuessCounters, type Whence } from './guess-counters.service';
import { GuessReports } from './guess-reports.service';
import { KnownDevices } from '../devices/known-devices.service';
import { passwordMatches } from '../passwords';
import { type FactorAnswer, type FactorShown, SecondFactor } from '../second-factor/second-factor.service';

/** What someone shows in order to be let in, and where they stand. */
export interface Attempt extends FactorShown {
  /** Whose account: by its name, as typed. A name nobody has is worked through like any other. */
  readonly userName: string;
  readonly password: string;
  /** `request.ip`. It is hashed before it is kept. */
  readonly address: string;
  /** The token of the device cookie, at a sign-in. */
  readonly deviceToken?: string | undefined;
  /** The id of the session in which the password is asked again: it counts as known, and waits for itself alone. */
  readonly sessionId?: string | undefined;
}

export interface Passed {
  readonly account: AccountRow;
  readonly way: FactorAnswer['way'];
}

export type Outcome<T> =
  | { readonly passed: T }
  | {
      readonly refused: Exclude<GuardDecision['answer'], 'right'>;
      /** For how many seconds this place is waited for after its own tries; what others tried elsewhere is not told. */
      readonly waitsFor: number;
    };

/**
 * Asks for the password of an account, with the second factor where one is enrolled, and guards against guessing:
 * the one place for the sign-in, the change of the own password, new recovery codes, and whatever asks the password
 * again in a session.
 *
 * `const outcome = await guard.check({ userName, password, totp, address, sessionId }, async (manager, { account }) => …)`
 *
 * What runs on success runs in the transaction that has locked the account and used up the second factor; its
 * result is `outcome.passed`. Otherwise `outcome.refused` is a code, and `signInRefusal(outcome)` its sentence. Wrong
 * tries are counted and committed before this returns.
 */
@Injectable()
export class PasswordGuard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly counters: GuessCounters,
    private readonly devices: KnownDevices,
    private readonly factors: SecondFactor,
    private readonly reports: GuessReports,
  ) {}

  async check<T>(
    attempt: Attempt,
    onSuccess: (manager: EntityManager, passed: Passed) => Promise<T>,
  ): Promise<Outcome<T>> {
    const known = await this.accounts.findByUserName(attempt.userName);
    // Outside the transaction, for it takes long on purpose; whatever the account, it takes as long.
    const matches = await passwordMatches(known?.passwordHash, attempt.password);
    return this.unitOfWork.run(async (manager) => {
      const account = await lockById(manager, AccountRow, known?.id ?? '');
      const right = matches && account?.status === 'active' && account.passwordHash === known?.passwordHash;
      return this.answer(manager, attempt, account, right, onSuccess);
    });
  }

  private async answer<T>(
    manager: EntityManager,
    attempt: Attempt,
    account: AccountRow | undefined,
    passwordRight: boolean,
    onSuccess: (manager: EntityManager, passed: Passed) => Promise<T>,
  ): Promise<Outcome<T>> {
    const rows = await this.rowsOf(manager, attempt, account);
    const waits = {
      password: (await this.counters.secondsLeft(manager, rows.password)) > 0,
      factor: (await this.counters.secondsLeft(manager, rows.factor)) > 0,
    };
    const shown = account && passwordRight ? await this.factors.look(manager, account, attempt) : undefined;
    const { answer, counts } = decideGuard({ passwordRight, factor: shown?.factor ?? 'missing', waits });
    if (answer !== 'right' || !account || !shown) {
      // What counts nothing is written where nobody reads it: it takes as long as what counts.
      await this.counters.count(manager, rows[counts ?? 'nothing'], counts ? (account?.id ?? null) : null);
      const ownTries = rows.password.filter(({ ladder }) => ladder !== 'account');
      const waitsFor = await this.counters.secondsLeft(manager, ownTries);
      return { refused: answer === 'right' ? 'wrong_credentials' : answer, waitsFor };
    }
    await shown.spend(manager);
    await this.counters.forgetPlace(manager, [...rows.password, ...rows.factor]);
    await this.reports.tellAtSignIn(manager, account.id);
    return { passed: await onSuccess(manager, { account, way: shown.way }) };
  }

  private async rowsOf(manager: EntityManager, attempt: Attempt, account: AccountRow | undefined) {
    const { userName, address, deviceToken, sessionId } = attempt;
    const device = await this.devices.find(manager, account?.id ?? '', deviceToken);
    const whence: Whence = { address, known: sessionId ?? device };
    const of = (secret: string) => this.counters.rowsOf(secret, userName.toLowerCase(), whence);
    // As many rows, and the same ones for everybody: what counts nothing must not fill a table.
    const nothing = this.counters.rowsOf('nothing', '', { address: '', known: whence.known && 'known' });
    return { password: of('password'), factor: of('factor'), nothing };
  }
}
