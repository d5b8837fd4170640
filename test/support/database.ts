import { join } from 'node:path';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import { patience } from './patience';
import type { RunningServer } from './server';

export type Row = Readonly<Record<string, any>>;

/** Runs statements on a server's database directly, past the server; gives the rows of the last one. */
export function sql(
  server: Pick<RunningServer, 'dataDir' | 'databaseUrl'>,
  ...statements: readonly string[]
): Promise<Row[]> {
  return inOneConnection(server, (run) => run(...statements));
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

/** Runs statements one after the other; gives the rows of the last one. */
export type Run = (...statements: readonly string[]) => Promise<Row[]>;

/** The work by one connection: where there are hundreds of statements, each of which would open one by itself. */
export async function inOneConnection<Result>(
  { dataDir, databaseUrl }: Pick<RunningServer, 'dataDir' | 'databaseUrl'>,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  if (!databaseUrl) return onEmbedded(dataDir, (run) => work(async (...statements) => run(statements)));
  return onMariadb(databaseUrl, (run) => work((...statements) => run(statements)));
}

async function onMariadb<Result>(
  uri: string,
  work: (run: (statements: readonly string[]) => Promise<Row[]>) => Promise<Result>,
): Promise<Result> {
  const connection = await createConnection({ uri });
  try {
    return await work(async (statements) => {
      let rows: unknown = [];
      for (const statement of statements) [rows] = await connection.query(statement);
      return Array.isArray(rows) ? (rows as Row[]) : [];
    });
  } finally {
    await connection.end();
  }
}

async function onEmbedded<Result>(
  dataDir: string,
  work: (run: (statements: readonly string[]) => Row[]) => Promise<Result>,
): Promise<Result> {
  const database = new Database(join(dataDir, 'jingkang.sqlite'), { timeout: patience() });
  try {
    return await work((statements) => {
      let rows: Row[] = [];
      for (const statement of statements) {
        const prepared = database.prepare(statement);
        if (/^\s*select/i.test(statement)) rows = prepared.all([]) as Row[];
        else prepared.run();
      }
      return rows;
    });
  } finally {
    database.close();
  }
}
