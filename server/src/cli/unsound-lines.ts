import type { DataSource } from 'typeorm';
import { isEmbedded } from '../foundation/database/connection/kind';
import { type UnsoundRow, unsoundRows } from '../foundation/database/rows/unsound-rows';
import { UsageError } from './usage-error';
import { print } from './print';

const heading =
  '这些行里有读不了的内容，服务一读到就会停止，请对照 docs/operating.zh-CN.md 处理。 These rows hold what cannot be read, and a server that reads them ends; see docs/operating.md.';

const nothingDone = [
  'Nothing was done: this command reads every row, and the driver of the embedded database would end it in the middle. Mend the rows above first, see docs/operating.md.',
  '什么都没有做：这个命令要读每一行，内置数据库的驱动会让它中途停止。请先修好上面的行，见 docs/operating.zh-CN.md。',
] as const;

/** For commands that read every row: one that cannot be read would end the process, and not fail. */
export async function mustBeSound(dataSource: DataSource): Promise<void> {
  const lines = await unsoundLines(dataSource, ({ ends }) => ends);
  for (const line of lines) print(line);
  if (lines.length) throw new UsageError(...nothingDone);
}

/** What an operator reads of rows that must not be read as they are; empty where all is well. */
export async function unsoundLines(
  dataSource: DataSource,
  wanted: (row: UnsoundRow) => boolean = () => true,
): Promise<string[]> {
  if (!isEmbedded(dataSource)) return [];
  const found: string[] = [];
  for (const table of dataSource.entityMetadatas)
    for (const { rowid, id, columns } of (await unsoundRows(dataSource.manager, table)).filter(wanted))
      found.push(`  ${table.tableName} rowid ${rowid} (${id}): ${columns.join(', ')}`);
  return found.length ? [heading, ...found] : [];
}
