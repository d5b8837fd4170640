import type { DataSource } from 'typeorm';
import { type SealedColumn, sealedColumns } from './sealed-columns';

/** How many fields of a column each key seals; what names no key that is known counts as `other`. */
export interface SealCount {
  readonly column: string;
  readonly byVersion: Readonly<Record<string, number>>;
}

/** Counts all sealed fields by the key they name. */
export async function countSeals(dataSource: DataSource, versions: readonly string[]): Promise<SealCount[]> {
  const counts: SealCount[] = [];
  for (const sealed of sealedColumns()) counts.push(await countColumn(dataSource, sealed, versions));
  return counts;
}

/** How many of them are sealed with another key than this one. */
export function leftOf(counts: readonly SealCount[], version: string): number {
  const left = counts.map(({ byVersion }) => sumOf(byVersion) - (byVersion[version] ?? 0));
  return left.reduce((sum, n) => sum + n, 0);
}

export function sumOf(byVersion: SealCount['byVersion']): number {
  return Object.values(byVersion).reduce((sum, n) => sum + n, 0);
}

async function countColumn(
  dataSource: DataSource,
  { table, column }: SealedColumn,
  versions: readonly string[],
): Promise<SealCount> {
  const each = versions.map((_, index) => `SUM(CASE WHEN ${column} LIKE ? THEN 1 ELSE 0 END) AS v${index}`);
  const sql = `SELECT COUNT(*) AS total, ${each.join(', ')} FROM ${table} WHERE ${column} IS NOT NULL`;
  const patterns = versions.map((version) => `${version}.%`);
  const [row = {}] = await dataSource.query<Record<string, unknown>[]>(sql, patterns);
  const known = versions.map((version, index) => [version, Number(row[`v${index}`] ?? 0)] as const);
  const other = Number(row.total) - known.reduce((sum, [, n]) => sum + n, 0);
  const all = [...known, ...(other ? [['other', other] as const] : [])];
  return { column: `${table}.${column}`, byVersion: Object.fromEntries(all) };
}
