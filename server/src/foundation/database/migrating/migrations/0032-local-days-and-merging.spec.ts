import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../../registry/data-source';
import { migrate } from '../migrating';
import { LocalDaysAndMerging1764000000032 } from './0032-local-days-and-merging';
import { putRow } from './testing/put-row';

describe('what was merged before its institution and its owner were kept apart', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jingkang-merged-'));
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
    await migrate(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  const put = (table: string, values: Record<string, string | null>) => putRow(dataSource, table, values);
  const valueOf = async (table: string, id: string, column: string): Promise<unknown> =>
    (
      await dataSource.query<Record<string, unknown>[]>(`SELECT ${column} FROM ${table} WHERE id = ?`, [id])
    )[0]?.[column];

  it('goes where the surviving one has gone, and a counter’s is taken back from whom its phone is not', async () => {
    const counter = { entered_by_id: 'worker', organization_id: 'station' };
    await put('accounts', { id: 'stranger', phone_hash: 'theirs' });
    await put('accounts', { id: 'family', phone_hash: 'its phone' });
    await put('applications', { id: 'taken', ...counter, owner_id: 'stranger', phone_hash: 'its own' });
    await put('applications', { id: 'right', ...counter, owner_id: 'family', phone_hash: 'its phone' });
    await put('applications', {
      id: 'one',
      organization_id: 'center',
      owner_id: 'stranger',
      merged_into_id: 'taken',
    });
    await put('applications', { id: 'two', organization_id: 'center', merged_into_id: 'one' });
    await put('applications', {
      id: 'three',
      organization_id: 'station',
      owner_id: 'family',
      merged_into_id: 'right',
    });
    await put('cases', { id: 'case', application_id: 'taken', owner_id: 'stranger' });
    await put('case_consents', { id: 'consent', case_id: 'case', owner_id: 'stranger' });

    // It may be cut off and run again.
    for (let run = 0; run < 2; run += 1) {
      const queryRunner = dataSource.createQueryRunner();
      await new LocalDaysAndMerging1764000000032().up(queryRunner);
      await queryRunner.release();
    }
    expect(await valueOf('applications', 'one', 'organization_id')).toBe('station');
    expect(await valueOf('applications', 'two', 'organization_id')).toBe('station');
    expect(await valueOf('applications', 'taken', 'owner_id')).toBeNull();
    expect(await valueOf('cases', 'case', 'owner_id')).toBeNull();
    expect(await valueOf('case_consents', 'consent', 'owner_id')).toBeNull();
    expect(await valueOf('applications', 'one', 'owner_id')).toBe('stranger');
    expect(await valueOf('applications', 'right', 'owner_id')).toBe('family');
  });
});
