import { same } from '@jingkang/shared/editing/merged-edit';
import { type DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { FieldCipher } from '../foundation/crypto/field-cipher';
import { RegionSettingRow } from '../directory/regions/region-setting.entity';
import { DatabaseIdentity, identityId } from '../foundation/database/rows/platform.entities';
import { demoRegionSettings } from './demo-region-settings';
import { peoplesTables, type TableOf } from '../foundation/database/rows/table-rows';
import { DemoMark } from './demo-mark.entity';
import { DemoRows, demoRows } from './demo-rows';
import { type Hanging, hangingOn } from './hanging';

export interface ClearPlan {
  readonly rows: DemoRows;
  /** Nothing may go while something else hangs on it. */
  readonly hanging: readonly Hanging[];
}

const CHUNK = 200;

export async function planOf(
  dataSource: DataSource,
  cipher: FieldCipher,
  manager = dataSource.manager,
): Promise<ClearPlan> {
  const tables = peoplesTables(dataSource);
  const rows = await demoRows(manager, tables);
  return { rows, hanging: await hangingOn(rows, { manager, tables, cipher }) };
}

/**
 * Removes in one transaction what is of the demo; answers what it found, and removes nothing where something has come
 * to hang on it since it was listed. Files go first: cut off in between, the rows still say what is to go.
 */
export function clearDemo(
  dataSource: DataSource,
  cipher: FieldCipher,
  removeFiles: (attachments: readonly string[]) => Promise<void>,
): Promise<ClearPlan> {
  return dataSource.transaction(async (manager) => {
    const plan = await planOf(dataSource, cipher, manager);
    const { rows, hanging } = plan;
    if (hanging.length) return plan;
    for (const table of peoplesTables(dataSource)) await remove(manager, table, rows.of(table.name));
    await manager.deleteAll(DemoMark);
    await clearRegions(manager);
    await manager.update(DatabaseIdentity, { id: identityId, mode: 'demo' }, { mode: null });
    await removeFiles(rows.of('attachments').map(([id]) => String(id)));
    return plan;
  });
}

async function remove(
  manager: EntityManager,
  { name, keys }: TableOf,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const one = `(${keys.map((key) => `${key} = ?`).join(' AND ')})`;
  for (let from = 0; from < rows.length; from += CHUNK) {
    const some = rows.slice(from, from + CHUNK);
    await manager.query(`DELETE FROM ${name} WHERE ${some.map(() => one).join(' OR ')}`, some.flat());
  }
}

/**
 * A made-up phone must not be called in service. What stood in the regions before it could be set by rows bears no mark;
 * what an office has entered since stays.
 */
async function clearRegions(manager: EntityManager): Promise<void> {
  for (const { key, regionCode, from, value } of demoRegionSettings) {
    const rows = await manager.findBy(RegionSettingRow, { key, regionCode, from, setById: IsNull() });
    const made = rows.filter((row) => same(row.value, value)).map(({ id }) => id);
    if (made.length) await manager.delete(RegionSettingRow, { id: In(made) });
  }
}
