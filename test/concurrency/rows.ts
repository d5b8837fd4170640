import { join } from 'node:path';
import Libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { patience } from '../support/patience';
import type { RunningServer } from '../support/server';

type Place = Pick<RunningServer, 'dataDir' | 'databaseUrl'>;

/** Reads a server's database from outside, beside the server. */
export async function rowsOf<Row>({ dataDir, databaseUrl }: Place, sql: string): Promise<Row[]> {
  if (databaseUrl) {
    const connection = await createConnection({ uri: databaseUrl, supportBigNumbers: true });
    const [rows] = await connection.query(sql);
    await connection.end();
    return rows as Row[];
  }
  const database = new Libsql(join(dataDir, 'jingkang.sqlite'), { timeout: patience() });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}

/** `from` is a table with its condition. */
export async function countOf(place: Place, from: string): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(place, `SELECT COUNT(*) AS n FROM ${from}`);
  return Number(row?.n);
}

export const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Calls `work` so many times at once. */
export function atOnce<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)));
}

/** Does the work for every item, `width` of them at a time. */
export async function inLanes<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await atOnce(width, lane);
}

/** How often each status was answered, such as `{ 200: 1, 409: 49 }`. */
export function statuses(answers: readonly { readonly status: number }[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
