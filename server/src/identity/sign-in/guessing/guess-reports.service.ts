import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { lockById } from '../../../foundation/database/work/lock';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { AccountNews } from '../../accounts/account-news';
import { accountOfRow } from '../../accounts/account-of-row';
import { AccountRow } from '../../accounts/account.entity';
import { GuessCounter } from './guess-counter.entity';

/** From how many wrong tries on the owner is told: fewer are the owner's own typing. */
export const worthTelling = 5;
const AT_ONCE = 200;

/**
 * Turns counted wrong tries into evidence and into a word to the owner: at the owner's next sign-in and hourly. A
 * failing sign-in itself writes neither, so that it works as long for a name that does not exist.
 */
@Injectable()
export class GuessReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly news: AccountNews,
  ) {}

  /** Tells of all accounts that were tried at since the last time; gives how many. */
  async tellAll(): Promise<number> {
    const ids = await this.unitOfWork.run((manager) =>
      manager
        .createQueryBuilder(GuessCounter, 'counter')
        .select('counter.accountId', 'id')
        .where('counter.accountId IS NOT NULL AND counter.failures > counter.told')
        .groupBy('counter.accountId')
        .limit(AT_ONCE)
        .getRawMany<{ id: string }>(),
    );
    for (const { id } of ids) await this.unitOfWork.run((manager) => this.tell(manager, id));
    return ids.length;
  }

  /** At a sign-in that succeeded, what was the owner's own typing is forgotten. */
  async tellAtSignIn(manager: EntityManager, accountId: string): Promise<void> {
    const times = await this.tell(manager, accountId);
    if (times > 0 && times < worthTelling) await this.acknowledge(manager, accountId);
  }

  async acknowledge(manager: EntityManager, accountId: string): Promise<void> {
    await manager.update(AccountRow, accountId, { failedAttempts: 0, failedAt: null });
  }

  /** Gives how many wrong tries the owner has not confirmed. */
  private async tell(manager: EntityManager, accountId: string): Promise<number> {
    const account = await lockById(manager, AccountRow, accountId);
    if (!account) return 0;
    const rows = (await manager.findBy(GuessCounter, { accountId })).filter((row) => row.failures > row.told);
    if (!rows.length) return account.failedAttempts;
    const times = rows.reduce((sum, { failures, told }) => sum + failures - told, 0);
    for (const { keyHash, failures } of rows)
      await manager.update(GuessCounter, { keyHash }, { told: failures });
    await this.evidence.append(manager, {
      recordType: 'accounts',
      recordId: accountId,
      kind: 'action',
      action: 'signInFailed',
      account: accountOfRow(account),
      codes: { times },
    });
    const failedAttempts = account.failedAttempts + times;
    const failedAt = new Date(Math.max(...rows.map(({ lastFailedAt }) => lastFailedAt.getTime())));
    await manager.update(AccountRow, accountId, { failedAttempts, failedAt });
    if (account.failedAttempts < worthTelling && failedAttempts >= worthTelling)
      await this.news.write(manager, [accountId], {
        recordType: 'accounts',
        recordId: accountId,
        action: 'password-guessed',
      });
    return failedAttempts;
  }
}
