import { join } from 'node:path';
import Libsql from 'libsql';
import { createPool, type PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { makeFolder } from '../foundation/files/folder';
import { makeFile } from '../foundation/files/replace-file';
import type { Settings } from '../foundation/settings/settings';
import { STATEMENTS_KEPT } from '../foundation/database/connection/bound';
import { DamageNamer } from '../foundation/database/rows/damage-namer';
import { entities } from './entities';
import { CONNECTIONS, refuseUnfit } from '../foundation/database/connection/fitness';
import { isEmbedded } from '../foundation/database/connection/kind';
import { queueRunners } from '../foundation/database/connection/queued-runner';
import { connectionOptions, loneConnection } from '../foundation/database/connection/lone-connection';
import { migrations } from '../foundation/database/migrating/migrations';
import { SnakeNaming } from '../foundation/database/rows/naming';
import { patientPool } from '../foundation/database/connection/patient-pool';
import { QuietLogger } from '../foundation/database/connection/quiet';
import { lookStatements } from '../foundation/database/connection/session';
import { factsOf, isMariadb } from '../foundation/database/connection/server-facts';
import { watchRunners } from '../foundation/database/connection/watched-runner';

const CONNECT_MS = 5_000;

type Where = Pick<Settings, 'databaseUrl' | 'dataDir'>;

/** Opens the database of the settings: MariaDB or MySQL by URL, else the embedded file. */
export async function openDatabase(where: Where, { makes = true } = {}): Promise<DataSource> {
  // Attachments and what else is stored beside the database lie there on both kinds.
  if (makes) makeFolder(where.dataDir);
  const dataSource = new DataSource(await optionsFor(where, makes));
  (isEmbedded(dataSource) ? queueRunners : watchRunners)(dataSource);
  await dataSource.initialize();
  if (isEmbedded(dataSource)) await refuseDamaged(dataSource);
  return dataSource;
}

/** A damaged page would be come upon by whoever needs it, perhaps months later: it is looked for at the start. */
async function refuseDamaged(dataSource: DataSource): Promise<void> {
  const [row] = (await dataSource.query('PRAGMA quick_check(1)')) as Record<string, string>[];
  if (row && Object.values(row)[0] === 'ok') return;
  await dataSource.destroy();
  throw new DamagedFile('The database file is damaged.');
}

class DamagedFile extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

async function optionsFor({ databaseUrl, dataDir }: Where, makes: boolean): Promise<DataSourceOptions> {
  const naming = { namingStrategy: new SnakeNaming(), logger: new QuietLogger() };
  const common = { entities, migrations, subscribers: [DamageNamer], ...naming };
  if (!databaseUrl) {
    const database = join(dataDir, 'jingkang.sqlite');
    // SQLite gives the files beside it to whom this one belongs to.
    if (makes) makeFile(database);
    // A file that a server has made has its log. To give it one changes the file.
    const log = makes ? { enableWAL: true } : { fileMustExist: true };
    return { ...common, type: 'better-sqlite3', driver: Libsql, database, ...log, timeout: 10_000 };
  }
  const url = databaseUrl.replace(/^mariadb:/, 'mysql:');
  return {
    ...common,
    type: await serverKind(url),
    url,
    charset: connectionOptions.charset,
    driver: { createPool: (options: PoolOptions) => patientPool(createPool(options)) },
    extra: {
      ...connectionOptions,
      connectionLimit: CONNECTIONS,
      maxPreparedStatements: STATEMENTS_KEPT,
      connectTimeout: CONNECT_MS,
      enableKeepAlive: true,
      keepAliveInitialDelay: 10_000,
    },
  };
}

/** Refuses a server that is unfit. With 'mysql' on MariaDB the shared lock is a syntax error, so it is asked what it is. */
async function serverKind(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await loneConnection(url, CONNECT_MS, lookStatements);
  try {
    const facts = await factsOf(connection, CONNECT_MS);
    refuseUnfit(facts);
    return isMariadb(facts) ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}
