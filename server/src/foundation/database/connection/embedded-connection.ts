import { statSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { isHeldElsewhere } from '../errors/errors';

interface Connection {
  readonly open: boolean;
  readonly inTransaction: boolean;
  exec(sql: string): void;
  pragma(source: string): unknown;
  prepare(sql: string): { run(): unknown };
  close(): void;
}

interface Opening {
  databaseConnection: Connection;
  createDatabaseConnection(): Promise<Connection>;
}

class Closed extends Error {
  readonly code = 'DATABASE_CLOSED';
}

/** SQLite itself would go on writing into a file that nobody finds again. */
class Moved extends Error {
  readonly code = 'SQLITE_READONLY_DBMOVED';
}

const known = new WeakMap<DataSource['driver'], EmbeddedConnection>();

/** The one connection to the embedded file, and what keeps it fit for the next who needs it. */
export class EmbeddedConnection {
  /** Prepared statements, shared by all runners; they end with their connection. */
  readonly statements = new Map<string, unknown>();
  private readonly opening: Opening;
  private rollback: { run(): unknown } | undefined;
  /** Tells the file that was opened from another of its name. */
  private opened: string | undefined;
  private stuck = false;

  static of(dataSource: DataSource): EmbeddedConnection | undefined {
    return known.get(dataSource.driver);
  }

  constructor(private readonly driver: BetterSqlite3Driver) {
    known.set(driver, this);
    this.opening = driver as unknown as Opening;
    const create = this.opening.createDatabaseConnection.bind(driver);
    this.opening.createDatabaseConnection = async () => this.prepared(await create());
  }

  /** Whether SQLite itself has a transaction open: it ends one by itself when it cannot write. */
  get inTransaction(): boolean {
    const connection = this.opening.databaseConnection;
    // Asked of a closed connection, libsql ends the process.
    return connection.open && connection.inTransaction;
  }

  /** Refuses to write while the file that was opened is not where it was. */
  mustStand(): void {
    if (this.opened !== undefined && this.whichFile() !== this.opened)
      throw new Moved('The database file was removed, moved or replaced.');
  }

  /** Begins or ends a transaction by what is not kept prepared: where it comes upon a lock, nothing of it stays behind. */
  turn(sql: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
    this.opening.databaseConnection.exec(sql);
  }

  /**
   * The driver never ends a prepared statement that came upon a lock. As long as it is there, the next read stays open
   * too: all later ones see what it saw, and no transaction can begin to write. Only a new connection is free of it.
   */
  cameUpon(error: unknown): void {
    if (isHeldElsewhere(error)) this.stuck = true;
  }

  /** Leaves an open connection without a transaction, whatever whoever had it before came upon. */
  async settle(): Promise<void> {
    const connection = this.opening.databaseConnection;
    // Even a closed connection holds its locks until what was prepared on it is forgotten.
    if (!connection.open || this.inTransaction) attempt(() => this.rollback?.run());
    if (!connection.open || this.inTransaction || this.stuck) await this.reopen(connection);
  }

  private async reopen(old: Connection): Promise<void> {
    if (!this.driver.dataSource.isInitialized) throw new Closed('The database is closed.');
    this.statements.clear();
    if (old.open) attempt(() => old.close());
    this.opening.databaseConnection = await this.opening.createDatabaseConnection();
  }

  private prepared(connection: Connection): Connection {
    // What is erased is overwritten in the file, not only unlinked.
    connection.pragma('secure_delete = ON');
    // SQLite would wait for another process with the whole server standing still: the runner waits instead.
    connection.pragma('busy_timeout = 0');
    Object.assign(this.driver.options, { timeout: 0 });
    this.stuck = false;
    this.rollback = connection.prepare('ROLLBACK');
    this.opened = this.whichFile();
    return connection;
  }

  private whichFile(): string | undefined {
    const found = statSync(String(this.driver.options.database), { throwIfNoEntry: false });
    return found && `${found.dev}:${found.ino}`;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Whether it helped is asked of the connection.
  }
}
