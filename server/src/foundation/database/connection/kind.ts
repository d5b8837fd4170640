import type { DataSource } from 'typeorm';

/** Whether this is the embedded file and no database server. */
export function isEmbedded(dataSource: DataSource): boolean {
  return dataSource.options.type === 'better-sqlite3';
}
