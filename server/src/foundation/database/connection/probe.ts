import type { Connection } from 'mysql2';
import type { DataSource } from 'typeorm';
import { EmbeddedConnection } from './embedded-connection';
import { codeOf, isMissingTable, meaningOf } from '../errors/errors';
import { isEmbedded } from './kind';
import { loneConnection, rowsOf } from './lone-connection';
import { identityId } from '../rows/platform.entities';
import { differing, wantedMigrations } from '../migrating/tables-standing';

/** `behind`: tables are missing that this version needs. `ahead`: a newer version has updated the tables. */
export type DatabaseState = 'current' | 'behind' | 'ahead' | 'busy' | 'down';

export interface Look {
  readonly state: DatabaseState;
  /** The migrations that are missing, or that this version does not know. */
  readonly migrations?: readonly string[];
  /** The moment by the clock of the database, in ms; missing where nothing was answered. */
  readonly now?: number;
  /** When the timed run was last done, in ms, or later while one is under way; missing where none ever was. */
  readonly timedAt?: number;
  /** The newest field key there is; missing where no start has read the key file. */
  readonly newestKey?: NewestKey;
}

interface NewestKey {
  readonly version: string;
  /** Tells it from another of the same version. */
  readonly print: string;
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
  readonly keyVersion: string | null;
  readonly keyPrint: string | null;
}

const DONE = 'SELECT name FROM migrations';
const TIMED = "(SELECT expires_at FROM leases WHERE name = 'timed-run')";
const key = (column: string) => `(SELECT ${column} FROM database_identity WHERE id = '${identityId}')`;
const told = (now: string) =>
  `SELECT ${now} AS now, ${TIMED} AS timedAt, ${key('newest_key')} AS keyVersion, ${key('newest_key_print')} AS keyPrint`;
const ON_SERVER = told('CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)');
const EMBEDDED = told("CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)");

export function probeOf(dataSource: DataSource, limitMs: number): Probe {
  const wanted = wantedMigrations(dataSource);
  const ofTables = (rows: readonly Named[]): Look => {
    const { pending, unknown } = differing(
      rows.map(({ name }) => name),
      wanted,
    );
    if (unknown.length) return { state: 'ahead', migrations: unknown };
    return pending.length ? { state: 'behind', migrations: pending } : { state: 'current' };
  };
  return isEmbedded(dataSource)
    ? new EmbeddedProbe(dataSource, ofTables)
    : new ServerProbe(dataSource, limitMs, ofTables);
}

type OfTables = (rows: readonly Named[]) => Look;

/** Asked of tables that are those of this version alone: others may lack what is read here. */
function whole([row]: readonly Told[]): Look {
  if (!row) return { state: 'current' };
  const { now, timedAt, keyVersion: version, keyPrint: print } = row;
  return {
    state: 'current',
    now: Number(now),
    ...(timedAt ? { timedAt: Number(timedAt) } : {}),
    ...(version && print ? { newestKey: { version, print } } : {}),
  };
}

/** Reads on the one connection, in whatever transaction it is, so it never waits for its turn. */
class EmbeddedProbe implements Probe {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ofTables: OfTables,
  ) {}

  async look(): Promise<Look> {
    const { databaseConnection } = this.dataSource.driver as unknown as {
      databaseConnection: { prepare(sql: string): { all(): never[] } };
    };
    const all = <Row>(sql: string): Row[] => databaseConnection.prepare(sql).all();
    const connection = EmbeddedConnection.of(this.dataSource);
    try {
      connection?.mustStand();
      const look = this.ofTables(all<Named>(DONE));
      return look.state === 'current' ? whole(all<Told>(EMBEDDED)) : look;
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
    private readonly ofTables: OfTables,
  ) {}

  async look(): Promise<Look> {
    try {
      const connection = (this.connection ??= await this.connect());
      const look = this.ofTables(await rowsOf<Named>(connection, DONE, this.limitMs));
      if (look.state !== 'current') return look;
      return whole(await rowsOf<Told>(connection, ON_SERVER, this.limitMs));
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
