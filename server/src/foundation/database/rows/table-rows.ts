import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';

export type RawRow = Readonly<Record<string, unknown>>;

const BATCH = 1_000;
/** Of the ground itself: what stands here was made for no demo and belongs to nobody. */
const ground = new Set([
  'regions',
  'holidays',
  'holiday_notices',
  'database_identity',
  'leases',
  'running_servers',
  'migration_checksums',
  'demo_marks',
]);

/** A table as its entity describes it, so that a new one needs no line anywhere. */
export interface TableOf {
  readonly name: string;
  readonly keys: readonly string[];
}

/** Every table that keeps something of people, by the entities. */
export function peoplesTables(dataSource: DataSource): TableOf[] {
  return dataSource.entityMetadatas.filter(({ tableName }) => !ground.has(tableName)).map(tableOf);
}

function tableOf({ tableName, primaryColumns }: EntityMetadata): TableOf {
  return { name: tableName, keys: primaryColumns.map(({ databaseName }) => databaseName) };
}

/** The primary key in one word. */
export const keyOf = ({ keys }: TableOf, row: RawRow) => keys.map((key) => String(row[key])).join(':');

/** Every row as it is stored, in batches, so that a large table is never held whole. */
export async function* rowsOf(
  manager: EntityManager,
  { name, keys }: TableOf,
  columns: readonly string[] = [],
): AsyncGenerator<RawRow> {
  const quoted = (names: readonly string[]) => names.map((one) => `\`${one}\``).join(', ');
  const what = columns.length ? quoted(columns) : '*';
  const order = quoted(keys);
  for (let from = 0; ; from += BATCH) {
    const sql = `SELECT ${what} FROM ${name} ORDER BY ${order} LIMIT ${BATCH} OFFSET ${from}`;
    const batch = await manager.query<RawRow[]>(sql);
    yield* batch;
    if (batch.length < BATCH) return;
  }
}
