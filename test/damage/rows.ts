import type { World } from '../permissions/world';
import { type Row, sql } from '../support/database';
import type { RunningServer } from '../support/server';
import type { Answers } from './asks';
import type { GuardedColumn } from './columns';

/** One stored text, and where it stands. */
export interface DamagedRow {
  readonly column: GuardedColumn;
  readonly key: string;
  readonly id: string;
  readonly stored: string;
  /** A sealed text of another place. */
  readonly foreign: string;
}

const keys: Readonly<Record<string, string>> = {
  application_reviews: 'application_id',
  idempotency_keys: 'key_hash',
};
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const storedRow = (server: RunningServer, select: string): Promise<Row[]> => sql(server, select);

/** A row with something in the column: of the records of the tests, and one that somebody was shown, if there is one. */
export async function rowToDamage(
  server: RunningServer,
  { fixtures }: World,
  column: GuardedColumn,
  shown: Answers,
): Promise<DamagedRow> {
  const key = keys[column.table] ?? 'id';
  const rows = await sql(
    server,
    `SELECT * FROM ${column.table} WHERE ${column.column} IS NOT NULL AND ${column.column} <> '' ORDER BY ${key} DESC`,
  );
  const ids = new Set(Object.values(fixtures).flatMap((each) => each.flatMap(({ id }) => id)));
  const texts = [...shown.values()].map(({ text }) => text);
  const worth = (row: Row) =>
    (ids.has(String(row[key])) ? 4 : 0) +
    (Object.values(row).some((value) => ids.has(String(value))) ? 2 : 0) +
    (texts.some((text) => text.includes(String(row[key]))) ? 1 : 0);
  const worths = rows.slice(0, 300).map((row) => [worth(row), row] as const);
  const [, best] = worths.sort(([a], [b]) => b - a)[0] ?? [];
  if (!best) throw new Error(`${column.table}.${column.column} is empty everywhere.`);
  const [other] = await sql(
    server,
    `SELECT details_sealed AS text FROM applications WHERE details_sealed IS NOT NULL AND id <> ${quoted(String(best[key]))} LIMIT 1`,
  );
  const foreign = String(other?.text);
  return { column, key, id: String(best[key]), stored: String(best[column.column]), foreign };
}

export async function store(
  server: RunningServer,
  { column, key, id }: DamagedRow,
  text: string,
  besides = '',
): Promise<void> {
  const set = [`${column.column} = ${quoted(text)}`, besides].filter(Boolean).join(', ');
  await sql(server, `UPDATE ${column.table} SET ${set} WHERE ${key} = ${quoted(id)}`);
}
