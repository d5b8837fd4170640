import type { Connection } from 'mysql2';
import type { DataSource } from 'typeorm';
import { codeOf, isMissingTable, meaningOf } from './errors';
import { isEmbedded } from './kind';
import { loneConnection, rowsOf } from './lone-connection';

/** `behind`: tables are missing that this version needs. */
export type DatabaseState = 'current' | 'behind' | 'busy' | 'down';

/** Asks the database how it is, beside everything that others wait for. */
export interface Probe {
  look(): Promise<DatabaseState>;
  close(): Promise<void>;
}

interface Row {
  readonly name: string;
}

const DONE = 'SELECT name FROM migrations';

export function probeOf(dataSource: DataSource, limitMs: number): Probe {
  const wanted = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const state = (rows: readonly Row[]): DatabaseState => {
    const done = new Set(rows.map(({ name }) => name));
    return wanted.every((name) => done.has(name)) ? 'current' : 'behind';
  };
  return isEmbedded(dataSource)
    ? new EmbeddedProbe(dataSource, state)
    : new ServerProbe(dataSource, limitMs, state);
}

type State = (rows: readonly Row[]) => DatabaseState;

/** Reads on the one connection, in whatever transaction it is, so it never waits for its turn. */
class EmbeddedProbe implements Probe {
  constructor(
    private readonly dataSource: DataSource,
    private readonly state: State,
  ) {}

  async look(): Promise<DatabaseState> {
    const { databaseConnection } = this.dataSource.driver as unknown as {
      databaseConnection: { prepare(sql: string): { all(): Row[] } };
    };
    try {
      return this.state(databaseConnection.prepare(DONE).all());
    } catch (error) {
      return stateOf(error);
    }
  }

  async close(): Promise<void> {
    // The connection is not its own.
  }
}

/** Keeps one connection outside the pool, which may be spent; one that does not answer in time is given up. */
class ServerProbe implements Probe {
  private connection: Connection | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly limitMs: number,
    private readonly state: State,
  ) {}

  async look(): Promise<DatabaseState> {
    try {
      this.connection ??= await this.connect();
      return this.state(await rowsOf<Row>(this.connection, DONE, this.limitMs));
    } catch (error) {
      // The server ends what a gone connection waits for, so no queries pile up there.
      this.connection?.destroy();
      this.connection = undefined;
      return stateOf(error);
    }
  }

  async close(): Promise<void> {
    this.connection?.destroy();
  }

  private async connect(): Promise<Connection> {
    const { url = '' } = this.dataSource.options as { url?: string };
    const connection = await loneConnection(url, this.limitMs);
    connection.on('error', () => (this.connection = undefined));
    await rowsOf(connection, 'SET SESSION lock_wait_timeout = 1', this.limitMs);
    return connection;
  }
}

const unanswered = ['PROTOCOL_SEQUENCE_TIMEOUT'];

function stateOf(error: unknown): DatabaseState {
  if (isMissingTable(error)) return 'behind';
  const meaning = meaningOf(error);
  return meaning === 'busy' || meaning === 'crossed' || unanswered.includes(codeOf(error)) ? 'busy' : 'down';
}
