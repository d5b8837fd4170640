import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { alone } from '../connection/alone';
import { codeOf, meaningOf } from '../errors/errors';
import { HalfMigration, MayNotMigrate, NewerTables, PendingMigrations, standingIn } from './half-migration';
import { isEmbedded } from '../connection/kind';
import { checksums } from './migrations';
import { differingMigrations, nameOf } from './tables-standing';

/** A migration that has run, and how long it took. */
export interface Migrated {
  readonly name: string;
  readonly ms: number;
}

interface Migrating {
  readonly patienceMs?: number;
  /** Told of each at once, for one may take long. */
  readonly told?: (one: Migrated) => void;
}

/** Brings the tables up to date; of two servers at once one does it and the other waits. */
export async function migrate(
  dataSource: DataSource,
  { patienceMs, told }: Migrating = {},
): Promise<string[]> {
  if (told) tellEach(dataSource, told);
  return alone(dataSource, isEmbedded(dataSource) ? migrateWhole : migrateStepwise, patienceMs);
}

/** The executor tells of no migration before all have run. */
function tellEach({ migrations }: DataSource, told: (one: Migrated) => void): void {
  for (const migration of migrations) {
    const up = migration.up.bind(migration);
    migration.up = async (runner) => {
      const begun = performance.now();
      await up(runner);
      told({ name: nameOf(migration), ms: performance.now() - begun });
    };
  }
}

/** For whoever may not change tables: they must be up to date already. */
export async function mustBeMigrated(dataSource: DataSource): Promise<void> {
  const { pending } = await differingMigrations(dataSource);
  if (pending.length) throw new PendingMigrations(pending);
}

/** For whoever works on the tables: those of a newer version are none of this one's. */
export async function mustNotBeNewer(dataSource: DataSource): Promise<void> {
  const { unknown } = await differingMigrations(dataSource);
  if (unknown.length) throw new NewerTables(unknown);
}

/** All or nothing: one transaction around what is pending, and the only writer while it lasts. */
async function migrateWhole(runner: QueryRunner): Promise<string[]> {
  await runner.beforeMigration();
  await runner.startTransaction();
  try {
    const done = await execute(runner, 'none');
    await keepChecksums(runner);
    await runner.commitTransaction();
    await runner.afterMigration();
    return done;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  }
}

/** What a server database was told stays when a migration is cut off: the next start goes on from there. */
async function migrateStepwise(runner: QueryRunner): Promise<string[]> {
  const done = await execute(runner, 'each');
  await keepChecksums(runner);
  return done;
}

async function execute(runner: QueryRunner, transaction: 'none' | 'each'): Promise<string[]> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = transaction;
  try {
    const done = await executor.executePendingMigrations();
    return done.map(({ name }) => name);
  } catch (error) {
    const meaning = meaningOf(error);
    if (meaning === 'forbidden') throw new MayNotMigrate();
    // What has a meaning is of the database, and is told as such; rows that cross a new index are of the migration.
    const own = !meaning || meaning === 'duplicate';
    const what = standingIn(error) ?? (own ? codeOf(error) : '');
    if (!what) throw error;
    const [next] = await executor.getPendingMigrations();
    throw new HalfMigration(next?.name ?? '', what);
  }
}

/** Keeps what each migration said that has run and of which nothing is kept yet. */
async function keepChecksums(runner: QueryRunner): Promise<void> {
  const missing = `SELECT m.name AS name FROM migrations m LEFT JOIN migration_checksums c ON c.name = m.name
    WHERE c.name IS NULL`;
  for (const { name } of (await runner.query(missing)) as { name: string }[]) {
    const checksum = checksums[name];
    if (checksum)
      await runner.query('INSERT INTO migration_checksums (name, checksum) VALUES (?, ?)', [name, checksum]);
  }
}
