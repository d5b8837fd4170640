import { sql } from './database';
import type { RunningServer } from './server';

type Place = Pick<RunningServer, 'dataDir' | 'databaseUrl'>;

const embedded = `SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c
  WHERE m.type = 'table' AND c.name LIKE '%\\_sealed' ESCAPE '\\' ORDER BY 1, 2`;
const onServer = `SELECT table_name AS t, column_name AS c FROM information_schema.columns
  WHERE table_schema = DATABASE() AND column_name LIKE '%\\_sealed' ORDER BY 1, 2`;

/** How many fields are sealed, and how many of them with another key than this one: asked of every column by its name. */
export async function sealedFields(
  place: Place,
  version: string,
): Promise<{ columns: number; fields: number; left: number }> {
  const columns = await sql(place, place.databaseUrl ? onServer : embedded);
  const each = columns.map(
    ({ t, c }) =>
      `SELECT COUNT(${c}) AS fields, COALESCE(SUM(CASE WHEN ${c} LIKE '${version}.%' THEN 0 ELSE 1 END), 0) AS other
       FROM ${t} WHERE ${c} IS NOT NULL`,
  );
  const rows = await sql(place, each.join(' UNION ALL '));
  const sum = (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0);
  return { columns: columns.length, fields: sum('fields'), left: sum('other') };
}
