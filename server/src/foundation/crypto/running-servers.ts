import { type DataSource, LessThan, MoreThan } from 'typeorm';
import { databaseNow } from '../database/connection/now';
import { RunningServerRow } from '../database/rows/platform.entities';

/** How long a server that says nothing counts as running: longer than it may ever be held up. */
const KEPT_MS = 60_000;

export type RunningServer = Omit<RunningServerRow, 'seenAt'>;

/** Writes down that this server runs, and what it does with the keys. */
export async function tellRunning(dataSource: DataSource, server: RunningServer): Promise<void> {
  const seenAt = await databaseNow(dataSource);
  await dataSource.manager.upsert(RunningServerRow, { ...server, seenAt }, ['id']);
}

export async function runningServers(dataSource: DataSource): Promise<RunningServerRow[]> {
  const since = new Date((await databaseNow(dataSource)).getTime() - KEPT_MS);
  return dataSource.manager.find(RunningServerRow, {
    where: { seenAt: MoreThan(since) },
    order: { name: 'ASC' },
  });
}

export async function forgetServer({ manager }: DataSource, id: string): Promise<void> {
  await manager.delete(RunningServerRow, { id });
}

/** What was cut off could not take its row with it. */
export async function forgetEnded(dataSource: DataSource): Promise<void> {
  const before = new Date((await databaseNow(dataSource)).getTime() - KEPT_MS);
  await dataSource.manager.delete(RunningServerRow, { seenAt: LessThan(before) });
}
