import type { EntityManager } from 'typeorm';
import type { FieldCipher } from '../foundation/crypto/field-cipher';
import { sealedColumns } from '../foundation/crypto/sealed-columns';
import { keyOf, type RawRow, rowsOf, type TableOf } from '../foundation/database/rows/table-rows';
import type { DemoRows } from './demo-rows';

/** A record that is not of the demo and names something that is. */
export interface Hanging {
  readonly kind: string;
  readonly id: string;
  readonly number: string;
  /** The columns it is told by. */
  readonly by: ReadonlySet<string>;
}

/** Looks at every value of every row that stays, sealed ones too: no column that holds an id is forgotten. */
export async function hangingOn(
  rows: DemoRows,
  { manager, tables, cipher }: { manager: EntityManager; tables: readonly TableOf[]; cipher: FieldCipher },
): Promise<Hanging[]> {
  const found = new Map<string, Hanging & { by: Set<string> }>();
  for (const table of tables)
    for await (const row of rowsOf(manager, table)) {
      if (rows.has(table, row)) continue;
      const by = Object.keys(row).filter((column) => rows.named(opened(cipher, table.name, column, row)));
      if (!by.length) continue;
      const [kind, id] = subjectOf(table, row);
      const known = found.get(`${kind} ${id}`);
      for (const column of by) known?.by.add(`${table.name}.${column}`);
      if (known) continue;
      const number = await numberOf(manager, kind, id);
      found.set(`${kind} ${id}`, { kind, id, number, by: new Set(by.map((one) => `${table.name}.${one}`)) });
    }
  return [...found.values()];
}

/** Of evidence, a message or a file the record that it is about. */
function subjectOf(table: TableOf, row: RawRow): [kind: string, id: string] {
  const about = row.record_type !== undefined && row.record_id !== undefined;
  return about ? [String(row.record_type), String(row.record_id)] : [table.name, keyOf(table, row)];
}

async function numberOf(manager: EntityManager, kind: string, id: string): Promise<string> {
  const entity = manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === kind);
  if (!entity?.findColumnWithDatabaseName('number')) return '-';
  const [row] = await manager.query<{ number: string | null }[]>(
    `SELECT number FROM ${entity.tableName} WHERE id = ?`,
    [id],
  );
  return row?.number ?? '-';
}

// A value that does not open names nothing that anybody could follow.
function opened(cipher: FieldCipher, table: string, column: string, row: RawRow): unknown {
  const sealed = sealedColumns().find((one) => one.table === table && one.column === column);
  const value = row[column];
  if (!sealed || typeof value !== 'string') return value;
  try {
    return cipher.open(value, `${sealed.place}:${String(row[sealed.key])}`);
  } catch {
    return undefined;
  }
}
