import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../data-source';
import { migrate } from '../migrating';
import { databaseStanding } from '../standing';

const sound = { pending: [], changed: [], unknown: [], drift: [] };

describe('how the tables of an embedded database stand', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jingkang-drift-'));
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  it('is told before the first migration, and all is well after the last', async () => {
    const before = await databaseStanding(dataSource);
    expect(before.pending).toHaveLength(dataSource.migrations.length);
    expect(before.drift).toContain('cases: the table is missing');
    await migrate(dataSource);
    expect(await databaseStanding(dataSource)).toEqual(sound);
  });
});
