import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { watched } from '../connection/beside';
import { isDeadlock } from '../errors/errors';
import { isEmbedded } from '../connection/kind';
import { Outside } from '../../running/outside';

const ATTEMPTS = 8;

/** One transaction, done whole or not at all, and tried again when two of them crossed. */
@Injectable()
export class UnitOfWork {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly dataSource: DataSource) {}

  /** `work` may run several times: what it does outside the database it hands to `Outside`. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const done = this.untilDone(work);
    this.underWay.add(done);
    try {
      return await done;
    } finally {
      this.underWay.delete(done);
    }
  }

  /** When all that is under way now has been stored, or never will be. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  private async untilDone<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        // On a cluster the conflict may arrive as late as COMMIT, so the whole of it is repeated.
        if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
        await pause(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  private async once<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outside = new Outside();
    try {
      const result = await this.transaction(work, outside);
      await outside.committed();
      return result;
    } catch (error) {
      await outside.failed();
      throw error;
    }
  }

  private async transaction<T>(work: (manager: EntityManager) => Promise<T>, outside: Outside): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    outside.belongsTo(runner.manager);
    try {
      await runner.connect();
      await runner.startTransaction();
      const result = await watched(runner, async () => {
        const done = await work(runner.manager);
        await outside.beforeCommit();
        return done;
      });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => this.discard(runner));
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** A connection whose transaction may be open never goes back: whoever began the next would commit it. */
  private async discard(runner: QueryRunner): Promise<void> {
    if (isEmbedded(this.dataSource)) return;
    const connection = (await runner.connect().catch(() => undefined)) as { destroy(): void } | undefined;
    connection?.destroy();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
