import type { DataSource } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { besideTransaction } from './beside';
import { EmbeddedConnection } from './embedded-connection';
import { isHeldElsewhere } from '../errors/errors';
import { Held, ConnectionQueue } from './connection-queue';

/** How long another process may hold the file, and how often it is asked again. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;
/** What can be done while nothing may be written. */
const READS = /^\s*(SELECT|WITH|PRAGMA|ROLLBACK)\b/i;
const WRITES = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;

/** A deferred transaction that turns into a writer fails at once when another process writes; this one waits. */
const turns: Readonly<Record<string, 'BEGIN IMMEDIATE' | 'COMMIT' | undefined>> = {
  'BEGIN TRANSACTION': 'BEGIN IMMEDIATE',
  COMMIT: 'COMMIT',
};

/** libsql takes a single object for names and their values: nothing, and bytes, would be bound as nothing of the kind. */
const asList = (values?: unknown[]) =>
  values?.length === 1 && typeof values[0] === 'object' ? [values] : values;

/**
 * TypeORM shares one runner on SQLite, so concurrent transactions mix. Each of these runners holds the
 * connection for itself, from connect() to release(). Whatever fails, release() lets the next one have it.
 */
class QueuedRunner extends BetterSqlite3QueryRunner {
  private holding: Promise<() => void> | undefined;
  /** What ended the transaction behind the back of whoever runs it. */
  private lost: unknown;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly file: EmbeddedConnection,
    private readonly lease: ConnectionQueue,
    private readonly patienceMs: number,
  ) {
    super(driver);
    Object.assign(this, { stmtCache: file.statements });
  }

  override async connect(): Promise<unknown> {
    if (!this.holding) {
      const beside = besideTransaction(this, '', this.connect);
      if (beside) throw beside;
      this.holding = this.take();
      this.holding.catch(() => (this.holding = undefined));
    }
    await this.holding;
    return super.connect();
  }

  override async query<T>(query: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<T> {
    // Past a lost transaction every statement would stand alone, and half of the work would stay.
    if (this.lost) throw this.lost;
    const beside = besideTransaction(this, query, this.query);
    if (beside) throw beside;
    try {
      if (!READS.test(query)) this.file.mustStand();
      const turn = turns[query];
      const run = () =>
        turn ? (this.file.turn(turn) as T) : this.step<T>(query, parameters, useStructuredResult);
      return await (WRITES.test(query) && !this.file.inTransaction ? this.asOne(run) : this.patiently(run));
    } catch (error) {
      this.agree(error);
      // What a savepoint could not take back would be committed with the rest.
      if (query.startsWith('ROLLBACK TO')) this.lost = error;
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    if (this.lost) throw this.lost;
    return super.commitTransaction();
  }

  override async release(): Promise<void> {
    if (this.isReleased) return;
    Object.assign(this, { isReleased: true });
    await super.release();
    await this.letGo();
  }

  private async letGo(): Promise<void> {
    const free = await this.holding?.catch(() => undefined);
    this.holding = undefined;
    try {
      if (free) await this.file.settle();
    } catch {
      // Whoever takes the connection next settles it, or is told why it cannot be.
    } finally {
      free?.();
    }
  }

  private async take(): Promise<() => void> {
    const free = await this.lease.take();
    try {
      await this.file.settle();
      return free;
    } catch (error) {
      free();
      throw error;
    }
  }

  private async step<T>(query: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<T> {
    try {
      return (await super.query(query, asList(parameters), useStructuredResult as true)) as T;
    } catch (error) {
      this.file.cameUpon(error);
      throw error;
    }
  }

  /** A write without a transaction begins one of its own: nothing of it is met half-way. */
  private asOne<T>(write: () => T | Promise<T>): Promise<T> {
    return this.patiently(async () => {
      this.file.turn('BEGIN IMMEDIATE');
      try {
        const done = await write();
        this.file.turn('COMMIT');
        return done;
      } catch (error) {
        if (this.file.inTransaction) this.file.turn('ROLLBACK');
        throw error;
      }
    });
  }

  /** Waits while another process writes. Between two attempts it steps aside for those who can go on. */
  private async patiently<T>(run: () => T | Promise<T>): Promise<T> {
    for (const start = performance.now(); ;) {
      try {
        await this.connect();
        return await run();
      } catch (error) {
        // Within a transaction a statement done again would stand alone, if SQLite has ended the transaction.
        if (!isHeldElsewhere(error) || this.transactionDepth > 0 || this.file.inTransaction) throw error;
        if (performance.now() - start > this.patienceMs)
          throw new Held(`Another process has written for ${this.patienceMs} ms.`);
      }
      await this.letGo();
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }

  /** Brings what the runner believes together with what SQLite has. */
  private agree(error: unknown): void {
    if (this.holding && this.file.inTransaction) return;
    if (this.transactionDepth > 0) this.lost = error;
    this.isTransactionActive = false;
    this.transactionDepth = 0;
  }
}

/** Makes the driver of an embedded database give out queued runners. */
export function queueRunners(
  dataSource: DataSource,
  lease = new ConnectionQueue(),
  patienceMs = PATIENCE_MS,
): void {
  const driver = dataSource.driver as BetterSqlite3Driver;
  const connection = new EmbeddedConnection(driver);
  driver.createQueryRunner = () => new QueuedRunner(driver, connection, lease, patienceMs);
}
