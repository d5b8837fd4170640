import type { DataSource } from 'typeorm';
import { isEmbedded } from '../../connection/kind';
import { columnWords, indexWords, type Shapes } from './table-shape';

interface ColumnRow {
  readonly tab: string;
  readonly col: string;
  readonly type: string;
  readonly nullable: number | string;
  readonly collation: string | null;
  /** Where it stands in the primary key, from 1; 0 elsewhere. */
  readonly pk: number | string;
}

interface IndexRow {
  readonly tab: string;
  readonly idx: string;
  readonly uniq: number | string;
  readonly col: string;
}

const embedded = {
  columns: `SELECT m.name AS tab, c.name AS col, LOWER(c.type) AS type, c."notnull" = 0 AS nullable,
      NULL AS collation, c.pk AS pk
    FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid`,
  indexes: `SELECT m.name AS tab, i.name AS idx, i."unique" AS uniq, x.name AS col
    FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) x
    WHERE m.type = 'table' AND i.origin <> 'pk' ORDER BY m.name, i.name, x.seqno`,
};
// Widths of whole numbers are display only, and MySQL has done away with them.
const onServer = {
  columns: `SELECT c.TABLE_NAME AS tab, c.COLUMN_NAME AS col,
      CASE WHEN c.DATA_TYPE LIKE '%char' THEN c.COLUMN_TYPE
        WHEN c.COLUMN_TYPE LIKE '%unsigned%' THEN CONCAT(c.DATA_TYPE, ' unsigned') ELSE c.DATA_TYPE END AS type,
      c.IS_NULLABLE = 'YES' AS nullable, c.COLLATION_NAME AS collation, COALESCE(s.SEQ_IN_INDEX, 0) AS pk
    FROM information_schema.COLUMNS c
    LEFT JOIN information_schema.STATISTICS s ON s.TABLE_SCHEMA = c.TABLE_SCHEMA AND s.TABLE_NAME = c.TABLE_NAME
      AND s.COLUMN_NAME = c.COLUMN_NAME AND s.INDEX_NAME = 'PRIMARY'
    WHERE c.TABLE_SCHEMA = DATABASE() ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`,
  indexes: `SELECT TABLE_NAME AS tab, INDEX_NAME AS idx, NON_UNIQUE = 0 AS uniq, COLUMN_NAME AS col
    FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME <> 'PRIMARY'
    ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
};

/** The tables as they stand in the database, whatever the program knows of them. */
export async function storedShapes(dataSource: DataSource): Promise<Shapes> {
  const ask = isEmbedded(dataSource) ? embedded : onServer;
  const columns = groups(await dataSource.query<ColumnRow[]>(ask.columns), ({ tab }) => tab);
  const indexes = groups(await dataSource.query<IndexRow[]>(ask.indexes), ({ tab }) => tab);
  return new Map([...columns].map(([name, rows]) => [name, shapeOf(rows, indexes.get(name) ?? [])]));
}

function shapeOf(columns: readonly ColumnRow[], indexes: readonly IndexRow[]) {
  const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
  return {
    columns: new Map(columns.map((column) => [column.col, wordsOf(column)])),
    key: key.map(({ col }) => col).join(', '),
    indexes: new Set([...groups(indexes, ({ idx }) => idx).values()].map(indexOf)),
  };
}

const wordsOf = ({ type, nullable, collation }: ColumnRow) =>
  columnWords(type, Number(nullable) > 0, collation ?? undefined);

const indexOf = (rows: readonly IndexRow[]) =>
  indexWords(
    rows.map(({ col }) => col),
    rows.some(({ uniq }) => Number(uniq) > 0),
  );

function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
}
