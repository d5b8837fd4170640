import type { DataSource } from 'typeorm';

type Values = Readonly<Record<string, string | number | null>>;

/** A row with what the table asks for, and these values. */
export async function putRow(dataSource: DataSource, table: string, values: Values): Promise<void> {
  const columns = dataSource.entityMetadatas.find(({ tableName }) => tableName === table)?.columns ?? [];
  const row = Object.fromEntries(
    columns
      .filter(({ isNullable, databaseName }) => !isNullable || databaseName in values)
      .map(({ databaseName, type }) => [
        databaseName,
        values[databaseName] ?? (type === 'varchar' ? databaseName : 0),
      ]),
  );
  const names = Object.keys(row);
  await dataSource.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}
