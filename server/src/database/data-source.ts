import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../settings';
import { DamageNamer } from './damage-namer';
import { entities } from './entities';
import { leaseRunners } from './leased-runner';
import { migrations } from './migrations';
import { SnakeNaming } from './naming';

type Where = Pick<Settings, 'databaseUrl' | 'dataDir'>;

/** Opens the database of the settings: MariaDB or MySQL by URL, else the embedded file. */
export async function openDatabase(where: Where): Promise<DataSource> {
  const dataSource = new DataSource(await optionsFor(where));
  if (isEmbedded(dataSource)) leaseRunners(dataSource);
  await dataSource.initialize();
  // What is erased is overwritten in the file, not only unlinked.
  if (isEmbedded(dataSource)) await dataSource.query('PRAGMA secure_delete = ON');
  return dataSource;
}

export function isEmbedded(dataSource: DataSource): boolean {
  return dataSource.options.type === 'better-sqlite3';
}

export async function migrate(dataSource: DataSource): Promise<string[]> {
  const done = await dataSource.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
}

export async function migrationsCurrent(dataSource: DataSource): Promise<boolean> {
  return !(await dataSource.showMigrations());
}

/** What the entities say and the tables do not; empty when they agree. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const sql = await dataSource.driver.createSchemaBuilder().log();
  return sql.upQueries.map((step) => step.query);
}

async function optionsFor({ databaseUrl, dataDir }: Where): Promise<DataSourceOptions> {
  const naming = { namingStrategy: new SnakeNaming(), logging: false as const };
  const common = { entities, migrations, subscribers: [DamageNamer], ...naming };
  if (!databaseUrl) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const database = join(dataDir, 'jingkang.sqlite');
    return { ...common, type: 'better-sqlite3', driver: Libsql, database, enableWAL: true, timeout: 10_000 };
  }
  const url = databaseUrl.replace(/^mariadb:/, 'mysql:');
  return {
    ...common,
    type: await serverKind(url),
    url,
    charset: 'utf8mb4',
    supportBigNumbers: true,
    bigNumberStrings: false,
    extra: { connectionLimit: 32, connectTimeout: 5_000, enableKeepAlive: true },
  };
}

// With 'mysql' on MariaDB the shared lock is a syntax error, so the server is asked what it is.
async function serverKind(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const [row] = rows as { version: string }[];
    return row && /mariadb/i.test(row.version) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
