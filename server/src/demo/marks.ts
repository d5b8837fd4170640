import type { DataSource, EntityManager } from 'typeorm';
import { DemoMark } from './demo-mark.entity';
import { keyOf, peoplesTables, rowsOf, type TableOf } from '../foundation/database/rows/table-rows';

export type Known = ReadonlyMap<string, ReadonlySet<string>>;

const CHUNK = 500;

/** The keys of all rows that are there before the seed, table by table. */
export async function rowsBefore(dataSource: DataSource): Promise<Known> {
  const known = new Map<string, Set<string>>();
  for (const table of peoplesTables(dataSource))
    known.set(table.name, new Set(await keysIn(dataSource.manager, table)));
  return known;
}

/**
 * Marks every row that was not there before: what a seed makes is told by what has come, in any table. The marks of its
 * beginning go with the same step, so that a seed is whole or half.
 */
export async function markDemo(dataSource: DataSource, before: Known): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.deleteAll(DemoMark);
    for (const table of peoplesTables(dataSource)) {
      const known = before.get(table.name);
      const fresh = (await keysIn(manager, table)).filter((key) => !known?.has(key));
      const marks = fresh.map((rowKey) => ({ tableName: table.name, rowKey }));
      await insertMarks(manager, marks);
    }
  });
}

export async function insertMarks(manager: EntityManager, marks: readonly DemoMark[]): Promise<void> {
  for (let from = 0; from < marks.length; from += CHUNK)
    await manager.insert(DemoMark, marks.slice(from, from + CHUNK));
}

async function keysIn(manager: EntityManager, table: TableOf): Promise<string[]> {
  const keys: string[] = [];
  for await (const row of rowsOf(manager, table, table.keys)) keys.push(keyOf(table, row));
  return keys;
}
