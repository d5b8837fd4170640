import { type Row, sql } from '../support/database';
import type { RunningServer } from '../support/server';
import type { Answers, Ask } from './asks';
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

/** Ids of evidence stand in every timeline; its codes are read here. */
const showsCodes: Readonly<Record<string, string>> = { evidence_events: 'recordType=scales' };

/** A row with something in the column: the one that most of the questions are about. */
export async function rowToDamage(
  server: RunningServer,
  column: GuardedColumn,
  asks: readonly Ask[],
  shown: Answers,
): Promise<DamagedRow> {
  const { table, column: name } = column;
  const key = keys[table] ?? 'id';
  const filled = `SELECT * FROM ${table} WHERE ${name} IS NOT NULL AND ${name} <> '' ORDER BY ${key} DESC`;
  const about = (id: string) => asks.filter(({ fixture }) => fixture?.id === id).length;
  const only = showsCodes[table];
  const texts = [...shown].flatMap(([question, { text }]) =>
    !only || question.includes(only) ? [text] : [],
  );
  const told = (row: Row) => texts.filter((text) => text.includes(String(row[key]))).length;
  const asked = (row: Row) =>
    3 * about(String(row[key])) +
    Object.values(row).reduce((sum: number, value) => sum + about(String(value)), 0);
  const worth = (row: Row) => told(row) + (only ? 0 : asked(row));
  const worths = (await sql(server, filled))
    .slice(0, only ? 5_000 : 500)
    .map((row) => [worth(row), row] as const);
  const [, best] = worths.sort(([a], [b]) => b - a)[0] ?? [];
  if (!best) throw new Error(`${table}.${name} is empty everywhere.`);
  const id = String(best[key]);
  const others = `SELECT details_sealed AS text FROM applications WHERE details_sealed IS NOT NULL AND id <> ${quoted(id)} LIMIT 1`;
  const [other] = await sql(server, others);
  return { column, key, id, stored: String(best[name]), foreign: String(other?.text) };
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
