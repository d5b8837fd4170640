import type { DataSource } from 'typeorm';
import { tableOf } from '../foundation/database/rows/entity-class';
import { DatabaseIdentity, identityId } from '../foundation/database/rows/platform.entities';
import { inBatches } from '../foundation/database/work/batches';
import { FieldCipher } from '../foundation/crypto/field-cipher';
import { opened } from '../foundation/refusals/opened';
import { type HashedColumn, hashForm, personHash } from '../foundation/crypto/person-hash';
import { recordTables } from '../foundation/records/record-tables';
import { sealedColumns } from '../foundation/crypto/sealed-columns';
import { UnitOfWork } from '../foundation/database/work/unit-of-work';

interface HashedTable extends HashedColumn {
  readonly table: string;
  /** What the sealed column is bound to. */
  readonly place: string;
}

/** Every hash a person is found by. Those of accounts and codes are of numbers that could be typed in one way only. */
export const hashedTables = (): readonly HashedTable[] =>
  recordTables().flatMap(({ entity, hashed }) => {
    const table = tableOf(entity);
    const sealed = sealedColumns().find((one) => one.table === table && one.column === hashed?.sealed);
    return hashed && sealed ? [{ ...hashed, table, place: sealed.place }] : [];
  });

export interface Renewed {
  readonly rows: number;
  readonly changed: number;
  /** What could not be opened keeps the hashes it has. */
  readonly unreadable: number;
}

/** Whether hashes stand here that an earlier version made in another form. */
export async function hashesAreOld({ manager }: DataSource): Promise<boolean> {
  return !(await manager.existsBy(DatabaseIdentity, { id: identityId, hashForm }));
}

/** How many rows that is. */
export async function rowsToRenew({ manager }: DataSource): Promise<number> {
  let rows = 0;
  for (const { table, sealed } of hashedTables()) {
    const [row] = await manager.query<{ n: unknown }[]>(
      `SELECT COUNT(*) AS n FROM ${table} WHERE ${sealed} IS NOT NULL`,
    );
    rows += Number(row?.n);
  }
  return rows;
}

/** Computes every hash anew; may be cut off and run again, beside servers that are at work. */
export async function renewHashes(
  dataSource: DataSource,
  cipher: FieldCipher,
  told: (table: string, soFar: Renewed) => void,
): Promise<void> {
  for (const hashed of hashedTables()) await renewTable(dataSource, cipher, hashed, told);
  await dataSource.manager.update(DatabaseIdentity, { id: identityId }, { hashForm });
}

type Row = Readonly<Record<string, string | null>> & { readonly id: string; readonly sealed: string };

async function renewTable(
  dataSource: DataSource,
  cipher: FieldCipher,
  hashed: HashedTable,
  told: (table: string, soFar: Renewed) => void,
): Promise<void> {
  const { table, sealed } = hashed;
  const columns = Object.keys(hashed.hashes);
  const select = `SELECT id, ${sealed} AS sealed, ${columns.join(', ')} FROM ${table}
    WHERE ${sealed} IS NOT NULL AND id > ? ORDER BY id LIMIT ?`;
  // Only where nobody wrote in between: what was written since is hashed in the new form already.
  const update = `UPDATE ${table} SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND ${sealed} = ?`;
  let soFar: Renewed = { rows: 0, changed: 0, unreadable: 0 };
  await inBatches(new UnitOfWork(dataSource), {
    read: (after, most) => dataSource.query<Row[]>(select, [after, most]),
    make: (row) => {
      const anew = opened(() => hashesOf(cipher, hashed, row));
      return { row, anew, changes: anew?.some((hash, at) => hash !== row[columns[at] ?? '']) ?? false };
    },
    store: async (manager, { row, anew, changes }) =>
      anew && changes && manager.query(update, [...anew, row.id, row.sealed]),
    told: (made) => {
      soFar = {
        rows: soFar.rows + made.length,
        changed: soFar.changed + made.filter(({ changes }) => changes).length,
        unreadable: soFar.unreadable + made.filter(({ anew }) => !anew).length,
      };
      told(table, soFar);
    },
  });
}

function hashesOf(
  cipher: FieldCipher,
  { place, fieldsOf, hashes }: HashedTable,
  { id, sealed }: Row,
): (string | null)[] {
  const fields = fieldsOf(cipher.open(sealed, `${place}:${id}`));
  return Object.values(hashes).map(([kind, field]) => personHash(cipher, kind, fields[field]));
}
