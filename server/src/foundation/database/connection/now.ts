import type { DataSource } from 'typeorm';
import { isEmbedded } from './kind';

const onServer = 'SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED) AS now';
const embedded = "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) AS now";

/** The moment by the clock of the database: the one clock that all its servers share. */
export async function databaseNow(dataSource: DataSource): Promise<Date> {
  const [row] = await dataSource.query<{ now: number }[]>(isEmbedded(dataSource) ? embedded : onServer);
  return new Date(Number(row?.now));
}
