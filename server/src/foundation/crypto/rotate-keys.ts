import type { DataSource } from 'typeorm';
import { inBatches } from '../database/work/batches';
import { FieldCipher } from './field-cipher';
import type { Keys } from './keys';
import { opened } from '../refusals/opened';
import { type SealedColumn, sealedColumns } from './sealed-columns';
import { UnitOfWork } from '../database/work/unit-of-work';

export interface Resealed {
  readonly changed: number;
  /** What does not open stays as it is, for someone may still mend it: table, column and key of the row. */
  readonly unreadable: readonly string[];
}

/** Seals every field anew with the key that seals; may be cut off and run again, beside servers that are at work. */
export async function rotateKeys(
  dataSource: DataSource,
  keys: Keys,
  progressed: (fields: number) => void,
): Promise<Resealed> {
  let all: Resealed = { changed: 0, unreadable: [] };
  const told = (changed: number) => progressed(all.changed + changed);
  const work = { dataSource, unitOfWork: new UnitOfWork(dataSource), cipher: new FieldCipher(keys), told };
  for (const sealed of sealedColumns()) {
    const done = await rotateColumn(work, sealed, keys.current);
    all = { changed: all.changed + done.changed, unreadable: [...all.unreadable, ...done.unreadable] };
  }
  return all;
}

interface Work {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly cipher: FieldCipher;
  /** How many fields of the column are done. */
  readonly told: (changed: number) => void;
}

interface Row {
  readonly id: string;
  readonly sealed: string;
}

async function rotateColumn(
  { dataSource, unitOfWork, cipher, told }: Work,
  { table, key, column: name, place }: SealedColumn,
  current: string,
): Promise<Resealed> {
  const select = `SELECT ${key} AS id, ${name} AS sealed FROM ${table}
    WHERE ${name} IS NOT NULL AND ${name} NOT LIKE ? AND ${key} > ? ORDER BY ${key} LIMIT ?`;
  // Only where nobody wrote in between: what was written since is sealed by whoever wrote it.
  const update = `UPDATE ${table} SET ${name} = ? WHERE ${key} = ? AND ${name} = ?`;
  const unreadable: string[] = [];
  let changed = 0;
  await inBatches(unitOfWork, {
    read: (after, most) => dataSource.query<Row[]>(select, [`${current}.%`, after, most]),
    make: (row) => ({ ...row, anew: opened(() => cipher.resealed(row.sealed, `${place}:${row.id}`)) }),
    store: async (manager, { id, sealed, anew }) => anew && manager.query(update, [anew, id, sealed]),
    told: (rows) => {
      unreadable.push(...rows.filter((row) => !row.anew).map(({ id }) => `${table}.${name} ${id}`));
      changed += rows.filter((row) => row.anew).length;
      told(changed);
    },
  });
  return { changed, unreadable };
}
