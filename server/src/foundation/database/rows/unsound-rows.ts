import { isUtf8 } from 'node:buffer';
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** A row of the embedded file that holds what its columns cannot: a half letter, bytes, a word where a number belongs. */
export interface UnsoundRow {
  readonly rowid: number;
  readonly id: string;
  readonly columns: readonly string[];
  /** A text in it is no UTF-8: whoever reads it ends. */
  readonly ends: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

const BATCH = 500;
const numbers = ['bigint', 'int', 'boolean', 'double'];

/**
 * SQLite keeps anything in any column, and its driver ends the whole process over a text that is none. So every value
 * is looked at as bytes before the rows are read.
 */
export async function unsoundRows(manager: EntityManager, table: EntityMetadata): Promise<UnsoundRow[]> {
  const found: UnsoundRow[] = [];
  const sql = scanOf(table);
  for (let after = -Number.MAX_SAFE_INTEGER; ;) {
    const rows = await manager.query<Raw[]>(sql, [after]);
    for (const row of rows) {
      const columns = table.columns.filter((_, index) => !isSound(row[`c${index}`]));
      if (columns.length)
        found.push({
          rowid: Number(row.at),
          id: idOf(table, row),
          columns: columns.map(({ databaseName }) => databaseName),
          ends: table.columns.some((_, index) => isNoText(row[`c${index}`])),
        });
    }
    if (rows.length < BATCH) return found;
    after = Number(rows.at(-1)?.at);
  }
}

function scanOf({ tableName, columns, primaryColumns }: EntityMetadata): string {
  const looks = columns.map((column, index) => `${lookOf(column)} AS c${index}`);
  const keys = primaryColumns.map(
    ({ databaseName }, index) => `CAST(\`${databaseName}\` AS BLOB) AS k${index}`,
  );
  return `SELECT rowid AS at, ${[...keys, ...looks].join(', ')} FROM \`${tableName}\`
    WHERE rowid > ? ORDER BY rowid LIMIT ${BATCH}`;
}

/** 1 where the value is sound, 0 where it is not, or the bytes of a text. */
function lookOf({ databaseName, type }: ColumnMetadata): string {
  const name = `\`${databaseName}\``;
  if (!numbers.includes(String(type)))
    return `CASE typeof(${name}) WHEN 'null' THEN 1 WHEN 'text' THEN CAST(${name} AS BLOB) ELSE 0 END`;
  const real = type === 'double' ? `WHEN 'real' THEN abs(${name}) < 9e999` : '';
  const whole = `${name} BETWEEN ${-Number.MAX_SAFE_INTEGER} AND ${Number.MAX_SAFE_INTEGER}`;
  return `CASE typeof(${name}) WHEN 'null' THEN 1 WHEN 'integer' THEN ${whole} ${real} ELSE 0 END`;
}

const isNoText = (look: unknown) => typeof look !== 'number' && !isUtf8(look as ArrayBuffer | Buffer);
const isSound = (look: unknown) => look === 1 || (typeof look !== 'number' && !isNoText(look));

const idOf = ({ primaryColumns }: EntityMetadata, row: Raw) =>
  primaryColumns.map((_, index) => Buffer.from((row[`k${index}`] ?? '') as Buffer).toString()).join(' ');
