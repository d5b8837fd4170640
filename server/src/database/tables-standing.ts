import type { DataSource } from 'typeorm';
import { isMissingTable } from './errors';
import { checksums } from './migrations';
import { driftOf } from './shape/drift';

/** How the tables stand towards this version; each list is empty where all is well. */
export interface TablesStanding {
  /** Migrations that have not run here. */
  readonly pending: readonly string[];
  /** Migrations that said something else when they ran here. */
  readonly changed: readonly string[];
  /** Migrations that have run here and that this version does not know: it is older than the tables. */
  readonly unknown: readonly string[];
  /** Where the tables are not as the entities want them. */
  readonly drift: readonly string[];
}

/** Reads the whole schema: for a start, a command and whoever asks once in a while, not for every look at the health. */
export async function tablesStanding(dataSource: DataSource): Promise<TablesStanding> {
  const done = await executed(dataSource);
  const wanted = wantedMigrations(dataSource);
  const rows = await rowsOf<{ name: string; checksum: string }>(
    dataSource,
    'SELECT name, checksum FROM migration_checksums',
  );
  return {
    pending: wanted.filter((name) => !done.includes(name)),
    changed: rows.filter(({ name, checksum }) => (checksums[name] ?? checksum) !== checksum).map(named),
    unknown: done.filter((name) => !wanted.includes(name)),
    drift: await driftOf(dataSource),
  };
}

/** Migrations that have not run here. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const done = await executed(dataSource);
  return wantedMigrations(dataSource).filter((name) => !done.includes(name));
}

const named = ({ name }: { readonly name: string }) => name;

const wantedMigrations = (dataSource: DataSource) =>
  dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);

const executed = async (dataSource: DataSource) =>
  (await rowsOf<{ name: string }>(dataSource, 'SELECT name FROM migrations')).map(named);

async function rowsOf<Row>(dataSource: DataSource, sql: string): Promise<Row[]> {
  return dataSource.query<Row[]>(sql).catch((error: unknown) => {
    if (isMissingTable(error)) return [];
    throw error;
  });
}
