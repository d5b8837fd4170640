import type { EntityManager } from 'typeorm';
import { isDemoId } from './demo-id';
import { keyOf, type RawRow, rowsOf, type TableOf } from '../foundation/database/rows/table-rows';
import { belonging, passing } from './belonging';
import { DemoMark } from './demo-mark.entity';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The ids that stand in a text, be it one id, a key made of several, or JSON. */
const idsIn = (text: unknown): readonly string[] =>
  typeof text === 'string' ? (text.match(uuid) ?? []) : [];

/** The rows that are of the demo: for each table the values of their primary keys. */
export class DemoRows {
  private readonly byTable = new Map<string, Map<string, readonly unknown[]>>();
  private readonly ids = new Set<string>();
  size = 0;

  add(table: TableOf, row: RawRow): void {
    const key = keyOf(table, row);
    const rows = this.byTable.get(table.name) ?? new Map<string, readonly unknown[]>();
    this.byTable.set(table.name, rows);
    if (rows.has(key)) return;
    const values = table.keys.map((name) => row[name]);
    rows.set(key, values);
    this.size += 1;
    if (idsIn(key)[0] === key) this.ids.add(key);
  }

  has = (table: TableOf, row: RawRow) => this.byTable.get(table.name)?.has(keyOf(table, row)) ?? false;

  /** Whether a text names one of them. */
  named = (text: unknown) => idsIn(text).some((id) => this.ids.has(id));

  of = (table: string): readonly (readonly unknown[])[] => [...(this.byTable.get(table)?.values() ?? [])];

  counts(): [table: string, count: number][] {
    return [...this.byTable].map(([table, rows]) => [table, rows.size]);
  }
}

/** What is marked or bears a fixed id, and again and again what belongs to it, until nothing more comes. */
export async function demoRows(manager: EntityManager, tables: readonly TableOf[]): Promise<DemoRows> {
  const marks = await manager.find(DemoMark);
  const marked = new Set(marks.map(({ tableName, rowKey }) => `${tableName} ${rowKey}`));
  const rows = new DemoRows();
  for (let before = -1; before < rows.size;) {
    before = rows.size;
    for (const table of tables) {
      const columns = belonging()
        .filter(([name]) => name === table.name)
        .map(([, column]) => column);
      for await (const row of rowsOf(manager, table, [...new Set([...table.keys, ...columns])])) {
        const key = keyOf(table, row);
        const own = marked.has(`${table.name} ${key}`) || isDemoId(key) || ends(table, row);
        if (own || columns.some((column) => rows.named(row[column]))) rows.add(table, row);
      }
    }
  }
  return rows;
}

// Whoever is signed in, or known on a device, may have proved a phone by a code that stood on the page: they do it anew.
function ends({ name }: TableOf, row: RawRow): boolean {
  return passing.has(name) || name === 'known_devices' || (name === 'sessions' && row.account_id !== null);
}
