import type { DataSource, MigrationInterface } from 'typeorm';
import { isMissingTable } from '../errors/errors';
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
    ...differing(done, wanted),
    changed: rows.filter(({ name, checksum }) => (checksums[name] ?? checksum) !== checksum).map(named),
    drift: await driftOf(dataSource),
  };
}

/** What of the migrations that ran and those of this version is not in the other. */
export const differing = (done: readonly string[], wanted: readonly string[]) => ({
  pending: wanted.filter((name) => !done.includes(name)),
  unknown: done.filter((name) => !wanted.includes(name)),
});

/** Migrations that have not run here, and such as ran and are of a newer version. */
export async function differingMigrations(
  dataSource: DataSource,
): Promise<Pick<TablesStanding, 'pending' | 'unknown'>> {
  return differing(await executed(dataSource), wantedMigrations(dataSource));
}

const named = ({ name }: { readonly name: string }) => name;

/** The migrations of this version, in their order. */
export const wantedMigrations = ({ migrations }: DataSource): string[] => migrations.map(nameOf);

export const nameOf = (migration: MigrationInterface): string => migration.name ?? migration.constructor.name;

const executed = async (dataSource: DataSource) =>
  (await rowsOf<{ name: string }>(dataSource, 'SELECT name FROM migrations')).map(named);

async function rowsOf<Row>(dataSource: DataSource, sql: string): Promise<Row[]> {
  return dataSource.query<Row[]>(sql).catch((error: unknown) => {
    if (isMissingTable(error)) return [];
    throw error;
  });
}
