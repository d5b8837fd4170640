import type { DataSource, EntityManager } from 'typeorm';
import { FileStore } from '../messages/attachments/stored/attachment-store';
import { keyOf, peoplesTables, rowsOf, type TableOf } from '../foundation/database/rows/table-rows';
import { DemoMark } from './demo-mark.entity';
import { insertMarks, type Known, rowsBefore } from './marks';

/** Marks of a seed that has begun and not ended, in the place of a table's name. No table has a blank in its name. */
const BEGUN: DemoMark = { tableName: 'seed begun', rowKey: 'seed' };
const before = (table: string) => `before ${table}`;

/** Whether a seed was cut off here. Nobody was served since: a server seeds before it listens. */
export function seedIsHalf({ manager }: DataSource): Promise<boolean> {
  return manager.existsBy(DemoMark, BEGUN);
}

/** Notes what is there before the seed, so that what a cut one leaves can be told from it. */
export async function beginSeed(dataSource: DataSource): Promise<Known> {
  const known = await rowsBefore(dataSource);
  const kept = [...known].flatMap(([table, keys]) =>
    [...keys].map((rowKey) => ({ tableName: before(table), rowKey })),
  );
  await dataSource.transaction((manager) => insertMarks(manager, [BEGUN, ...kept]));
  return known;
}

/** Takes away what a cut seed has left, files first; answers what was there before it. */
export function takeBackHalf(dataSource: DataSource, attachmentsDir: string): Promise<Known> {
  const store = new FileStore(attachmentsDir);
  return dataSource.transaction(async (manager) => {
    const marks = await manager.find(DemoMark);
    const known = new Map<string, ReadonlySet<string>>();
    for (const table of peoplesTables(dataSource)) {
      const rows = marks.filter(({ tableName }) => tableName === before(table.name));
      const kept = new Set(rows.map(({ rowKey }) => rowKey));
      known.set(table.name, kept);
      const gone = await removeOthers(manager, table, kept);
      if (table.name === 'attachments') for (const id of gone) await store.remove({ id, temporary: false });
    }
    return known;
  });
}

async function removeOthers(
  manager: EntityManager,
  table: TableOf,
  kept: ReadonlySet<string>,
): Promise<readonly string[]> {
  const gone: { readonly key: string; readonly values: readonly unknown[] }[] = [];
  for await (const row of rowsOf(manager, table, table.keys)) {
    const key = keyOf(table, row);
    if (!kept.has(key)) gone.push({ key, values: table.keys.map((name) => row[name]) });
  }
  const where = table.keys.map((name) => `${name} = ?`).join(' AND ');
  for (const { values } of gone) await manager.query(`DELETE FROM ${table.name} WHERE ${where}`, [...values]);
  return gone.map(({ key }) => key);
}
