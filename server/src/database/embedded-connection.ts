import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';

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

/** The one connection to the embedded file, and what keeps it fit for the next who needs it. */
export class EmbeddedConnection {
  /** Prepared statements, shared by all runners; they end with their connection. */
  readonly statements = new Map<string, unknown>();
  private readonly opening: Opening;
  private rollback: { run(): unknown } | undefined;

  constructor(private readonly driver: BetterSqlite3Driver) {
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

  /** Leaves an open connection without a transaction, whatever whoever had it before came upon. */
  async settle(): Promise<void> {
    const connection = this.opening.databaseConnection;
    // Even a closed connection holds its locks until what was prepared on it is forgotten.
    if (!connection.open || this.inTransaction) attempt(() => this.rollback?.run());
    if (!connection.open || this.inTransaction) await this.reopen(connection);
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
    this.rollback = connection.prepare('ROLLBACK');
    return connection;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Whether it helped is asked of the connection.
  }
}
