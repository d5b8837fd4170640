import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { copyMariadb, smallOptions, startMariadb } from '../../scripts/mariadb.js';
import { copySeeded } from './seeded';

/** A MariaDB of one test file alone, whose settings it may spoil. */
export interface OwnMariadb {
  readonly port: number;
  /** As the one who may set everything. */
  asRoot<Row = Record<string, unknown>>(...statements: readonly string[]): Promise<Row[]>;
  /** An empty database, by a user who may do all in it and set nothing. */
  database(name: string): Promise<string>;
  /** Fills it and an empty data folder with what a first start would write, where npm test has made that. */
  seed(name: string, dataDir: string): Promise<void>;
  /** Ends it and starts it on the same port and data, with other options. */
  restart(...options: readonly string[]): Promise<void>;
  stop(): Promise<void>;
  start(...options: readonly string[]): Promise<void>;
  /** Another server with the same data, as a failover has. */
  twin(): Promise<OwnMariadb>;
  destroy(): Promise<void>;
}

const USER = 'jingkang';
const PASSWORD = 'secret-of-the-test';

/** One with a seeded database in it, when it was npm test that started these tests. */
const { TEST_MARIADB_COPY: prepared } = process.env;

export function ownMariadb(...options: readonly string[]): Promise<OwnMariadb> {
  const dir = mkdtempSync(join(tmpdir(), 'jk-mariadb-'));
  if (prepared) copyMariadb(prepared, dir);
  return startIn(dir, options);
}

async function startIn(dir: string, options: readonly string[]): Promise<OwnMariadb> {
  let running = await startMariadb({ dir, options: [...smallOptions, ...options] });
  const port = Number(new URL(running.url).port);
  const root = `mysql://root@127.0.0.1:${port}`;

  async function asRoot<Row>(...statements: readonly string[]): Promise<Row[]> {
    const connection: Connection = await createConnection({ uri: root });
    try {
      // A server that spoils sessions spoils this one too.
      await connection.query('SET SESSION TRANSACTION READ WRITE');
      await connection.query('SET SESSION autocommit = 1');
      let rows: unknown;
      for (const statement of statements) [rows] = await connection.query<RowDataPacket[]>(statement);
      return Array.isArray(rows) ? (rows as Row[]) : [];
    } finally {
      await connection.end();
    }
  }

  const start = async (...others: readonly string[]) => {
    running = await startMariadb({ dir, port, options: [...smallOptions, ...others] });
  };
  return {
    port,
    asRoot,
    start,
    stop: () => running.stop(),
    restart: async (...others) => {
      await running.stop();
      await start(...others);
    },
    database: async (name) => {
      await asRoot(
        `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
        `CREATE OR REPLACE USER ${USER}@'%' IDENTIFIED BY '${PASSWORD}'`,
        `GRANT ALL ON ${name}.* TO ${USER}@'%'`,
      );
      return `mysql://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;
    },
    seed: async (name, dataDir) => {
      if (prepared) await copySeeded('mariadb', dataDir, `${root}/${name}`);
    },
    twin: async () => {
      await running.stop();
      const other = mkdtempSync(join(tmpdir(), 'jk-mariadb-'));
      copyMariadb(dir, other);
      await start(...options);
      return startIn(other, options);
    },
    destroy: async () => {
      await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
