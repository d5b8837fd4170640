import { countedUpTo } from '@jingkang/shared/api/counts';
import type { Sql } from '../database/work/sql';
import { allOf, type SqlFilter } from '../database/work/sql-filters';

/**
 * How much is in each view of a table `q` within a scope, no further than `countedUpTo`, in one statement. A view is
 * the union of branches that exclude each other; each is counted along its own index, so that it takes as long
 * however many records there are.
 */
export async function countViews<View extends string>(
  sql: Sql,
  table: string,
  scope: SqlFilter,
  views: Readonly<Partial<Record<View, readonly SqlFilter[]>>>,
): Promise<Record<View, number>> {
  const names = Object.keys(views) as View[];
  const counted = names.flatMap((view) =>
    (views[view] ?? []).map((branch) => ({ view, filter: allOf([scope, branch]) })),
  );
  const statement = counted.map(
    ({ filter }, index) =>
      `SELECT ${index} AS place, COUNT(*) AS n FROM (SELECT 1 FROM ${table} q WHERE ${filter.sql} LIMIT ${countedUpTo}) v${index}`,
  );
  const rows = await sql.query<{ place: number; n: number }>(
    statement.join(' UNION ALL '),
    counted.flatMap(({ filter }) => [...filter.params]),
  );
  const totals = Object.fromEntries(names.map((view) => [view, 0])) as Record<View, number>;
  for (const { place, n } of rows) {
    const view = counted[Number(place)]?.view;
    if (view) totals[view] = Math.min(countedUpTo, totals[view] + Number(n));
  }
  return totals;
}
