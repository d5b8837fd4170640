import type { DataSource, EntityManager } from 'typeorm';
import { FieldCipher } from './field-cipher';
import type { Keys } from './keys';
import { opened } from './opened';
import { type SealedColumn, sealedColumns } from './sealed-columns';

const BATCH = 500;

/** Seals every field anew with the newest key; may be cut off and run again. Attachments keep the key they name. */
export async function rotateKeys(dataSource: DataSource, keys: Keys): Promise<number> {
  const cipher = new FieldCipher(keys);
  let changed = 0;
  for (const sealed of sealedColumns) changed += await rotateColumn(dataSource, cipher, sealed, keys.current);
  return changed;
}

async function rotateColumn(
  dataSource: DataSource,
  cipher: FieldCipher,
  { table, key, column: name, place }: SealedColumn,
  current: string,
): Promise<number> {
  const select = `SELECT ${key} AS id, ${name} AS sealed FROM ${table}
    WHERE ${name} IS NOT NULL AND ${name} NOT LIKE ? AND ${key} > ? ORDER BY ${key} LIMIT ${BATCH}`;
  const update = `UPDATE ${table} SET ${name} = ? WHERE ${key} = ? AND ${name} = ?`;
  let changed = 0;
  for (let after = ''; ;) {
    const rows = await dataSource.query<{ id: string; sealed: string }[]>(select, [`${current}.%`, after]);
    await dataSource.transaction(async (manager: EntityManager) => {
      for (const { id, sealed } of rows) {
        // What does not open stays as it is: someone may still mend it.
        const anew = opened(() => cipher.resealed(sealed, `${place}:${id}`));
        // Only where nobody wrote in between: what was written since is sealed with the new key already.
        if (anew) await manager.query(update, [anew, id, sealed]);
        changed += anew ? 1 : 0;
      }
    });
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return changed;
    after = last.id;
  }
}
