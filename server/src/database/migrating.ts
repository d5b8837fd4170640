import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { HalfMigration, standingIn } from './half-migration';
import { isEmbedded } from './kind';

/** Another server has migrated or seeded longer than this one waits. */
export class MigratingElsewhere extends Error {}

const PATIENCE_S = 600;

/** Of two servers at once one does the work and the other waits, then does what is left. An embedded one is alone. */
export async function alone<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  if (isEmbedded(dataSource)) return work();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    return await locked(runner, PATIENCE_S, work);
  } finally {
    await runner.release();
  }
}

/** Brings the tables up to date; of two servers at once one does it and the other waits. */
export async function migrate(dataSource: DataSource, patienceSeconds = PATIENCE_S): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    return await (isEmbedded(dataSource)
      ? migrateWhole(runner)
      : // What a server database was told stays when a migration is cut off: the next start goes on from there.
        locked(runner, patienceSeconds, () => execute(runner, 'each')));
  } finally {
    await runner.release();
  }
}

/** All or nothing: one transaction around what is pending, and the only writer while it lasts. */
async function migrateWhole(runner: QueryRunner): Promise<string[]> {
  await runner.beforeMigration();
  await runner.startTransaction();
  try {
    const done = await execute(runner, 'none');
    await runner.commitTransaction();
    await runner.afterMigration();
    return done;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  }
}

async function locked<T>(runner: QueryRunner, patienceSeconds: number, work: () => Promise<T>): Promise<T> {
  const name = `jingkang:${runner.dataSource.driver.database ?? ''}`.slice(0, 64);
  if (!(await got(runner, 'GET_LOCK(?, ?)', [name, patienceSeconds])))
    throw new MigratingElsewhere('Another server is migrating or seeding.');
  try {
    return await work();
  } finally {
    await got(runner, 'RELEASE_LOCK(?)', [name]).catch(() => false);
  }
}

/** A lock that ends with its connection, whatever becomes of the process. */
async function got(runner: QueryRunner, call: string, values: readonly unknown[]): Promise<boolean> {
  const [row] = (await runner.query(`SELECT ${call} AS got`, [...values])) as { got: unknown }[];
  return Number(row?.got) === 1;
}

async function execute(runner: QueryRunner, transaction: 'none' | 'each'): Promise<string[]> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = transaction;
  try {
    const done = await executor.executePendingMigrations();
    return done.map(({ name }) => name);
  } catch (error) {
    const what = standingIn(error);
    if (what === undefined) throw error;
    const [next] = await executor.getPendingMigrations();
    throw new HalfMigration(next?.name ?? '', what);
  }
}
