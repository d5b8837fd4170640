import { type Row, sql } from '../support/database';
import type { RunningServer } from '../support/server';
import type { Answers, Ask } from './asks';
import type { GuardedColumn } from './columns';

/** One stored text, and where it stands. */
export interface DamagedRow {
  readonly column: GuardedColumn;
  readonly key: string;
  readonly id: string;
  /** Null where nothing stood there before. */
  readonly stored: string | null;
  /** A sealed text of another place. */
  readonly foreign: string;
}

const keys: Readonly<Record<string, string>> = {
  application_reviews: 'application_id',
  holidays: 'date',
  idempotency_keys: 'key_hash',
  regions: 'code',
};
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const storedRow = (server: RunningServer, select: string): Promise<Row[]> => sql(server, select);

/** Ids of evidence stand in every timeline; its codes are read here. */
const showsCodes: Readonly<Record<string, string>> = { evidence_events: 'recordType=scales' };

/** How many of the answers tell of a row, for all of its columns. */
const tellings = new Map<string, number>();

/**
 * A row with something in the column, or any of the table where the column is empty everywhere: the one that most of
 * the questions are about.
 */
export async function rowToDamage(
  server: RunningServer,
  column: GuardedColumn,
  asks: readonly Ask[],
  shown: Answers,
): Promise<DamagedRow> {
  const { table, column: name } = column;
  const key = keys[table] ?? 'id';
  const all = await sql(server, `SELECT * FROM ${table} ORDER BY ${key} DESC LIMIT 5000`);
  const filled = all.filter((row) => row[name] !== null && row[name] !== '');
  const about = (id: string) => asks.filter(({ fixture }) => fixture?.id === id).length;
  const only = showsCodes[table];
  const texts = [...shown].flatMap(([question, { text }]) =>
    !only || question.includes(only) ? [text] : [],
  );
  const told = (row: Row) => {
    const id = String(row[key]);
    const known = tellings.get(`${table} ${id}`);
    if (known !== undefined) return known;
    const count = texts.filter((text) => text.includes(id)).length;
    tellings.set(`${table} ${id}`, count);
    return count;
  };
  const asked = (row: Row) =>
    3 * about(String(row[key])) +
    Object.values(row).reduce((sum: number, value) => sum + about(String(value)), 0);
  const worth = (row: Row) => told(row) + (only ? 0 : asked(row));
  const worths = (filled.length ? filled : all)
    .slice(0, only ? 5_000 : 500)
    .map((row) => [worth(row), row] as const);
  const [, best] = worths.sort(([a], [b]) => b - a)[0] ?? [];
  if (!best) throw new Error(`${table} is empty.`);
  const id = String(best[key]);
  const others = `SELECT details_sealed AS text FROM applications WHERE details_sealed IS NOT NULL AND id <> ${quoted(id)} LIMIT 1`;
  const [other] = await sql(server, others);
  return { column, key, id, stored: filled.length ? String(best[name]) : null, foreign: String(other?.text) };
}

const updateOf = ({ column, key, id }: DamagedRow, text: string | null, besides = ''): string => {
  const set = [`${column.column} = ${text === null ? 'NULL' : quoted(text)}`, besides]
    .filter(Boolean)
    .join(', ');
  return `UPDATE ${column.table} SET ${set} WHERE ${key} = ${quoted(id)}`;
};

export async function store(
  server: RunningServer,
  row: DamagedRow,
  text: string | null,
  besides?: string,
): Promise<void> {
  await sql(server, updateOf(row, text, besides));
}

/** The same for many at once. */
export async function storeEach(
  server: RunningServer,
  rows: readonly DamagedRow[],
  textOf: (row: DamagedRow) => string | null,
): Promise<void> {
  await sql(server, ...rows.map((row) => updateOf(row, textOf(row))));
}
