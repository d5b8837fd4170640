import type { DataSource } from 'typeorm';
import { isEmbedded } from '../database/kind';
import { unsoundRows } from '../database/unsound-rows';

const heading =
  '这些行里有读不了的内容，服务一读到就会停止，请对照 docs/operating.zh-CN.md 处理。 These rows hold what cannot be read, and a server that reads them ends; see docs/operating.md.';

/** What an operator reads of rows that must not be read as they are; empty where all is well. */
export async function unsoundLines(dataSource: DataSource): Promise<string[]> {
  if (!isEmbedded(dataSource)) return [];
  const found: string[] = [];
  for (const table of dataSource.entityMetadatas)
    for (const { rowid, id, columns } of await unsoundRows(dataSource.manager, table))
      found.push(`  ${table.tableName} rowid ${rowid} (${id}): ${columns.join(', ')}`);
  return found.length ? [heading, ...found] : [];
}
