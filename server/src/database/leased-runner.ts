import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { Lease } from './lease';

/** Set while a unit of work runs, so that a query that slips past its manager is named at once. */
export const insideUnitOfWork = new AsyncLocalStorage<true>();

const OUTSIDE =
  'A repository or Sql was used outside the running transaction’s manager: it would wait for the transaction that waits for it.';

/**
 * TypeORM shares one runner on SQLite, so concurrent transactions mix. Each of these runners holds the
 * connection for itself, from connect() to release().
 */
class LeasedRunner extends BetterSqlite3QueryRunner {
  private holding: Promise<() => void> | undefined;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly lease: Lease,
  ) {
    super(driver);
  }

  override async connect(): Promise<unknown> {
    if (!this.holding) {
      if (insideUnitOfWork.getStore()) throw new Error(OUTSIDE);
      this.holding = this.lease.take();
      this.holding.catch(() => (this.holding = undefined));
    }
    await this.holding;
    return super.connect();
  }

  override async query<T>(query: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<T> {
    await this.connect();
    // A deferred transaction that turns into a writer fails at once when another process writes; this one waits.
    const sql = query === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : query;
    return super.query(sql, parameters, useStructuredResult as true) as Promise<T>;
  }

  override async release(): Promise<void> {
    if (this.isReleased) return;
    if (this.isTransactionActive) await this.rollbackTransaction();
    await super.release();
    Object.assign(this, { isReleased: true });
    const free = await this.holding;
    free?.();
  }
}

/** Makes the driver of an embedded database give out leased runners. */
export function leaseRunners(dataSource: DataSource, lease = new Lease()): void {
  const driver = dataSource.driver as BetterSqlite3Driver;
  const statements = new Map<string, unknown>();
  driver.createQueryRunner = () => {
    const runner = new LeasedRunner(driver, lease);
    Object.assign(runner, { stmtCache: statements });
    return runner;
  };
}
