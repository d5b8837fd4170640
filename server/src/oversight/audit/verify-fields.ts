import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { FieldCipher } from '../../foundation/crypto/field-cipher';
import type { Findings } from '../../foundation/running/findings';
import { opened } from '../../foundation/refusals/opened';
import { type SealedColumn, sealedColumns } from '../../foundation/crypto/sealed-columns';
import { storedOf } from '../../foundation/database/rows/damaged';
import { SoundRows } from '../../foundation/database/rows/sound-rows';

export interface FieldCounts extends Readonly<Record<string, number>> {
  readonly tables: number;
  readonly rows: number;
  /** Fields that were sealed and were opened. */
  readonly sealed: number;
}

/** Reads every row of every table and opens every sealed field. What cannot be read is told by table, id and column. */
export async function verifyFields(
  dataSource: DataSource,
  cipher: FieldCipher,
  findings: Findings,
): Promise<FieldCounts> {
  const sound = new SoundRows();
  const { manager, entityMetadatas } = dataSource;
  let [rows, sealed] = [0, 0];
  for (const table of entityMetadatas) {
    const seals = sealedColumns().filter((one) => one.table === table.tableName);
    const tell = (id: string, columns: readonly string[]) => {
      for (const column of columns) findings.problem(`${table.tableName}:${id}: ${column} cannot be read`);
    };
    for (const { id, columns } of await sound.unsound(manager, table.target)) {
      rows += 1;
      tell(id, columns);
    }
    for await (const row of sound.of<ObjectLiteral>(manager, table.target)) {
      rows += 1;
      findings.looked();
      const closed = seals.filter((seal) => !opens(cipher, table, seal, row));
      sealed += seals.filter((seal) => valueOf(table, seal.column, row) !== null).length - closed.length;
      tell(idOf(table, row), [...unreadable(table, row), ...closed.map(({ column }) => column)]);
    }
  }
  return { tables: entityMetadatas.length, rows, sealed };
}

const valueOf = ({ columns }: EntityMetadata, name: string, row: ObjectLiteral): unknown =>
  row[columns.find(({ databaseName }) => databaseName === name)?.propertyName ?? ''];

const idOf = ({ primaryColumns }: EntityMetadata, row: ObjectLiteral) =>
  primaryColumns.map(({ propertyName }) => told(row[propertyName])).join(' ');

const told = (value: unknown) => (value instanceof Date ? String(value.getTime()) : String(value));

/** Columns with a word of no table, a moment that is none, or JSON of another form. */
const unreadable = ({ columns }: EntityMetadata, row: ObjectLiteral) =>
  columns.filter(({ propertyName }) => storedOf(row[propertyName])).map(({ databaseName }) => databaseName);

function opens(
  cipher: FieldCipher,
  table: EntityMetadata,
  { column, key, place }: SealedColumn,
  row: ObjectLiteral,
): boolean {
  const value = valueOf(table, column, row);
  const context = `${place}:${String(valueOf(table, key, row))}`;
  return value === null || opened(() => cipher.open(String(value), context)) !== undefined;
}
