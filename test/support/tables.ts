import { randomBytes, randomUUID } from 'node:crypto';
import { sql, type Row } from './database';
import type { RunningServer } from './server';

export type Place = Pick<RunningServer, 'dataDir' | 'databaseUrl'>;

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly key: boolean;
}

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly Column[];
}

const embedded = `SELECT m.name AS tab, c.name AS col, c.type AS type, c."notnull" AS required, c.pk AS pk
  FROM sqlite_master m, pragma_table_info(m.name) c
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid`;
const mariadb = `SELECT table_name AS tab, column_name AS col, column_type AS type, is_nullable = 'NO' AS required,
  column_key = 'PRI' AS pk FROM information_schema.columns WHERE table_schema = DATABASE()
  ORDER BY table_name, ordinal_position`;

/** Every table as it is in the database, whatever the program knows of it. */
export async function storedTables(place: Place): Promise<StoredTable[]> {
  const tables = new Map<string, Column[]>();
  for (const { tab, col, type, required, pk } of await sql(place, place.databaseUrl ? mariadb : embedded)) {
    const column = { name: col, type, required: Number(required) > 0, key: Number(pk) > 0 };
    tables.set(tab, [...(tables.get(tab) ?? []), column]);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** A made-up row: what must be there, and the values given. */
export function rowFor({ columns }: StoredTable, values: Row = {}): Row {
  const needed = columns.filter(({ name, required, key }) => required || key || name in values);
  return Object.fromEntries(needed.map((column) => [column.name, values[column.name] ?? anything(column)]));
}

export const insertion = (table: string, row: Row) =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')})
    VALUES (${Object.values(row)
      .map((value) => (typeof value === 'number' ? value : `'${value}'`))
      .join(', ')})`;

export const deletion = ({ name, columns }: StoredTable, row: Row) =>
  `DELETE FROM ${name} WHERE ${columns
    .filter(({ key }) => key)
    .map((column) => `${column.name} = '${row[column.name]}'`)
    .join(' AND ')}`;

function anything({ name, type }: Column): string | number {
  if (!/char|text/i.test(type)) return 0;
  if (name === 'id' || name.endsWith('_id')) return randomUUID();
  const length = Number(/\((\d+)\)/.exec(type)?.[1] ?? 20);
  return randomBytes(20).toString('hex').slice(0, length);
}
