import type { Connection } from 'mysql2';
import type { DataSource } from 'typeorm';
import { EmbeddedConnection } from './embedded-connection';
import { codeOf, isMissingTable, meaningOf } from './errors';
import { isEmbedded } from './kind';
import { loneConnection, rowsOf } from './lone-connection';

/** `behind`: tables are missing that this version needs. */
type DatabaseState = 'current' | 'behind' | 'busy' | 'down';

export interface Look {
  readonly state: DatabaseState;
  /** The moment by the clock of the database, in ms; missing where nothing was answered. */
  readonly now?: number;
  /** When the timed run was last done, in ms, or later while one is under way; missing where none ever was. */
  readonly timedAt?: number;
}

/** Asks the database how it is, beside everything that others wait for. */
export interface Probe {
  look(): Promise<Look>;
  close(): Promise<void>;
}

interface Named {
  readonly name: string;
}
interface Told {
  readonly now: number | string;
  readonly timedAt: number | string | null;
}

const DONE = 'SELECT name FROM migrations';
const TIMED = "(SELECT expires_at FROM leases WHERE name = 'timed-run')";
const told = (now: string) => `SELECT ${now} AS now, ${TIMED} AS timedAt`;
const ON_SERVER = told('CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)');
const EMBEDDED = told("CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)");

export function probeOf(dataSource: DataSource, limitMs: number): Probe {
  const wanted = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const lookOf = (rows: readonly Named[], [row]: readonly Told[]): Look => {
    const done = new Set(rows.map(({ name }) => name));
    return {
      state: wanted.every((name) => done.has(name)) ? 'current' : 'behind',
      ...(row ? { now: Number(row.now) } : {}),
      ...(row?.timedAt ? { timedAt: Number(row.timedAt) } : {}),
    };
  };
  return isEmbedded(dataSource)
    ? new EmbeddedProbe(dataSource, lookOf)
    : new ServerProbe(dataSource, limitMs, lookOf);
}

type LookOf = (rows: readonly Named[], told: readonly Told[]) => Look;

/** Reads on the one connection, in whatever transaction it is, so it never waits for its turn. */
class EmbeddedProbe implements Probe {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookOf: LookOf,
  ) {}

  async look(): Promise<Look> {
    const { databaseConnection } = this.dataSource.driver as unknown as {
      databaseConnection: { prepare(sql: string): { all(): never[] } };
    };
    const all = <Row>(sql: string): Row[] => databaseConnection.prepare(sql).all();
    const connection = EmbeddedConnection.of(this.dataSource);
    try {
      connection?.mustStand();
      return this.lookOf(all<Named>(DONE), all<Told>(EMBEDDED));
    } catch (error) {
      connection?.cameUpon(error);
      return { state: stateOf(error) };
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
    private readonly lookOf: LookOf,
  ) {}

  async look(): Promise<Look> {
    try {
      const connection = (this.connection ??= await this.connect());
      const rows = await rowsOf<Named>(connection, DONE, this.limitMs);
      return this.lookOf(rows, await rowsOf<Told>(connection, ON_SERVER, this.limitMs));
    } catch (error) {
      // The server ends what a gone connection waits for, so no queries pile up there.
      this.connection?.destroy();
      this.connection = undefined;
      return { state: stateOf(error) };
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
