import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Account } from '@jingkang/shared/access/scope';
import { foldCopied } from '@jingkang/shared/forms/typed/codes';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { FieldCipher } from '../../../foundation/crypto/field-cipher';
import { newId } from '../../../foundation/clock/ids';
import { AccountNews } from '../../accounts/account-news';
import { newRecoveryCode, recoveryCodeCount } from './recovery-code-words';
import { RecoveryCode } from './recovery-code.entity';

/** Ten codes, each good once in place of the second factor. Only their keyed hashes are kept. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly evidence: Evidence,
    private readonly news: AccountNews,
  ) {}

  /** Ten new ones, told this once; those before are worth nothing. */
  async renew(manager: EntityManager, account: Account): Promise<readonly string[]> {
    await this.forgetAllOf(manager, account.id);
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
    const createdAt = this.clock.now();
    const rows = codes.map((code) => ({
      id: newId(),
      accountId: account.id,
      codeHash: this.hashOf(account.id, code),
      createdAt,
      usedAt: null,
    }));
    await manager.insert(RecoveryCode, rows);
    await this.record(manager, account, 'recoveryCodesRenewed', rows.length);
    return codes;
  }

  /** The id of the code that was typed, while it is good. */
  async find(manager: EntityManager, accountId: string, typed: string): Promise<string | undefined> {
    const where = { accountId, codeHash: this.hashOf(accountId, typed), usedAt: IsNull() };
    return (await manager.findOneBy(RecoveryCode, where))?.id;
  }

  /** Uses one up; the owner is told, for a code in the wrong hands is used without them. */
  async use(manager: EntityManager, account: Account, id: string): Promise<void> {
    await manager.update(RecoveryCode, { id }, { usedAt: this.clock.now() });
    await this.record(manager, account, 'recoveryCodeUsed', await this.leftOf(manager, account.id));
    const subject = { recordType: 'accounts', recordId: account.id, action: 'recovery-code-used' } as const;
    await this.news.write(manager, [account.id], subject);
  }

  leftOf(manager: EntityManager, accountId: string): Promise<number> {
    return manager.countBy(RecoveryCode, { accountId, usedAt: IsNull() });
  }

  async forgetAllOf(manager: EntityManager, accountId: string): Promise<void> {
    await manager.delete(RecoveryCode, { accountId });
  }

  private hashOf(accountId: string, code: string): string {
    return this.cipher.lookupHash('recovery_code', `${accountId}:${foldCopied(code)}`);
  }

  private async record(
    manager: EntityManager,
    account: Account,
    action: string,
    left: number,
  ): Promise<void> {
    const about = { recordType: 'accounts', recordId: account.id, kind: 'changed' } as const;
    await this.evidence.append(manager, { ...about, action, account, codes: { left } });
  }
}
