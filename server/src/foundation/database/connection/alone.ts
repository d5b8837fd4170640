import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import type { DataSource, QueryRunner } from 'typeorm';
import { makeFile } from '../../files/replace-file';
import { isHeldElsewhere } from '../errors/errors';
import { isEmbedded } from './kind';

/** Another server has migrated or seeded longer than this one waits. */
export class MigratingElsewhere extends Error {
  constructor() {
    super('Another server is migrating or seeding.');
  }
}

const PATIENCE_MS = 600_000;
const PAUSE_MS = 50;

type Work<T> = (runner: QueryRunner) => Promise<T>;

/**
 * Of two servers at once one does the work and the other waits, then does what is left. Both locks end with whoever
 * holds them, whatever becomes of the process.
 */
export async function alone<T>(dataSource: DataSource, work: Work<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await (isEmbedded(dataSource) ? besideFile : onServer)(runner, work, patienceMs);
  } finally {
    await runner.release();
  }
}

/** A lock of the database server, held by the connection of the runner: who loses it can do nothing more. */
async function onServer<T>(runner: QueryRunner, work: Work<T>, patienceMs: number): Promise<T> {
  const name = `jingkang:${runner.dataSource.driver.database ?? ''}`.slice(0, 64);
  await runner.connect();
  if (!(await got(runner, 'GET_LOCK(?, ?)', [name, patienceMs / 1000]))) throw new MigratingElsewhere();
  try {
    return await work(runner);
  } finally {
    await got(runner, 'RELEASE_LOCK(?)', [name]).catch(() => false);
  }
}

async function got(runner: QueryRunner, call: string, values: readonly unknown[]): Promise<boolean> {
  const [row] = (await runner.query(`SELECT ${call} AS got`, [...values])) as { got: unknown }[];
  return Number(row?.got) === 1;
}

/** A lock on a file of its own beside the embedded one, so that the work itself may open transactions. */
async function besideFile<T>(runner: QueryRunner, work: Work<T>, patienceMs: number): Promise<T> {
  const folder = dirname(String(runner.dataSource.options.database));
  const place = join(folder, 'jingkang.lock');
  // Whoever makes it, it belongs to whom the folder belongs to.
  makeFile(place);
  const lock = new Libsql(place, { timeout: 0 });
  try {
    for (const start = performance.now(); !taken(lock);) {
      if (performance.now() - start > patienceMs) throw new MigratingElsewhere();
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
    return await work(runner);
  } finally {
    lock.close();
  }
}

function taken(lock: Libsql.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isHeldElsewhere(error)) return false;
    throw error;
  }
}
