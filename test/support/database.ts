import { join } from 'node:path';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { patience } from './patience';
import type { RunningServer } from './server';

export type Row = Readonly<Record<string, any>>;

/** Runs statements on a server's database directly, past the server; gives the rows of the last one. */
export async function sql(
  server: Pick<RunningServer, 'dataDir' | 'databaseUrl'>,
  ...statements: readonly string[]
): Promise<Row[]> {
  return server.databaseUrl
    ? onMariadb(server.databaseUrl, statements)
    : onEmbedded(server.dataDir, statements);
}

/** How many rows each of these tables has. */
export async function countsOf(
  server: RunningServer,
  ...tables: readonly string[]
): Promise<Record<string, number>> {
  const each = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
  const [row = {}] = await sql(server, `SELECT ${each.join(', ')}`);
  return Object.fromEntries(tables.map((table) => [table, Number(row[table])]));
}

async function onMariadb(uri: string, statements: readonly string[]): Promise<Row[]> {
  const connection = await createConnection({ uri });
  try {
    let rows: unknown = [];
    for (const statement of statements) [rows] = await connection.query(statement);
    return Array.isArray(rows) ? (rows as Row[]) : [];
  } finally {
    await connection.end();
  }
}

function onEmbedded(dataDir: string, statements: readonly string[]): Row[] {
  const database = new Database(join(dataDir, 'jingkang.sqlite'), { timeout: patience });
  try {
    let rows: Row[] = [];
    for (const statement of statements) {
      const prepared = database.prepare(statement);
      if (/^\s*select/i.test(statement)) rows = prepared.all([]) as Row[];
      else prepared.run();
    }
    return rows;
  } finally {
    database.close();
  }
}
