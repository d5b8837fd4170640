import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { AccountRow } from '../../accounts/account.entity';
import { accountOfRow } from '../../accounts/account-of-row';
import type { Factor } from '../guessing/guard-decision';
import { RecoveryCodes } from './recovery-codes.service';
import { totpStep } from './totp';
import { TotpSecrets } from './totp-secrets';

export interface FactorShown {
  readonly totp?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

export interface FactorAnswer {
  readonly factor: Factor;
  readonly way: 'password' | 'password_totp' | 'password_recovery_code';
  /** Uses up what was shown, once it is decided that it opens. */
  readonly spend: (manager: EntityManager) => Promise<void>;
}

const nothing = () => Promise.resolve();

/** Looks at what is shown of a second factor: the code of the app, or a recovery code in its place. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: TotpSecrets,
    private readonly recovery: RecoveryCodes,
  ) {}

  async look(
    manager: EntityManager,
    account: AccountRow,
    { totp, recoveryCode }: FactorShown,
  ): Promise<FactorAnswer> {
    // An empty seal is a damaged one, and opens nothing.
    if (!account.totpConfirmedAt || account.totpSealed === null)
      return { factor: 'none', way: 'password', spend: nothing };
    if (recoveryCode) return this.byRecoveryCode(manager, account, recoveryCode);
    if (!totp) return { factor: 'missing', way: 'password', spend: nothing };
    const secret = this.secrets.open(account.id, account.totpSealed);
    const step = totpStep(secret, totp, this.clock.now(), account.lastTotpStep);
    if (step === undefined) return { factor: 'wrong', way: 'password_totp', spend: nothing };
    const spend = async (within: EntityManager) => {
      await within.update(AccountRow, account.id, { lastTotpStep: step });
    };
    return { factor: 'right', way: 'password_totp', spend };
  }

  private async byRecoveryCode(
    manager: EntityManager,
    account: AccountRow,
    typed: string,
  ): Promise<FactorAnswer> {
    const way = 'password_recovery_code';
    const id = await this.recovery.find(manager, account.id, typed);
    if (!id) return { factor: 'wrong', way, spend: nothing };
    return {
      factor: 'right',
      way,
      spend: (within) => this.recovery.use(within, accountOfRow(account), id),
    };
  }
}
