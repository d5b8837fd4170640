import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../../registry/data-source';
import { migrate } from '../migrating';
import { CaseStandings1764000000034 } from './0034-case-standings';
import { putRow } from './testing/put-row';

describe('what cases had grown from before it followed them', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jingkang-standings-'));
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
    await migrate(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  const put = (table: string, id: string, values: Record<string, string | number> = {}) =>
    putRow(dataSource, table, { id, number: id, case_standing: 'here', ...values });
  const up = async () => {
    const queryRunner = dataSource.createQueryRunner();
    await new CaseStandings1764000000034().up(queryRunner);
    await queryRunner.release();
  };
  const standing = async (table: string): Promise<Record<string, string>> => {
    const rows = await dataSource.query<{ id: string; case_standing: string }[]>(
      `SELECT id, case_standing FROM ${table}`,
    );
    return Object.fromEntries(rows.map((row) => [row.id, row.case_standing]));
  };
  const grow = async (name: string, held: { readonly at: string; readonly ended: number }) => {
    await put('need_reports', `report of ${name}`);
    await put('hospital_referrals', `referral of ${name}`);
    await put('applications', name, { from_referral_id: `referral of ${name}` });
    await put('applications', `${name} 2`, { merged_into_id: name, from_report_id: `report of ${name}` });
    await put('applications', `${name} 3`, { merged_into_id: `${name} 2` });
    const row = { application_id: name, organization_id: held.at, access_ended: held.ended };
    await putRow(dataSource, 'cases', { id: `case of ${name}`, number: name, ...row });
  };

  it('stands where each case stands, chains of mergings too, in more than one batch, and again after a cut', async () => {
    await grow('kept', { at: 'registered_at_id', ended: 0 });
    await grow('accepted', { at: 'elsewhere', ended: 0 });
    await grow('withdrawn', { at: 'elsewhere', ended: 1 });
    await grow('withdrawn here', { at: 'registered_at_id', ended: 1 });
    for (let n = 0; n < 201; n += 1) {
      await put('applications', `many ${n}`);
      const row = { application_id: `many ${n}`, organization_id: 'elsewhere', access_ended: 0 };
      await putRow(dataSource, 'cases', { id: `a ${n}`, number: `a ${n}`, ...row });
    }
    for (let run = 0; run < 2; run += 1) await up();
    const expected = {
      kept: 'here',
      accepted: 'handed_on',
      withdrawn: 'ended',
      'withdrawn here': 'ended',
    } as const;
    const [applications, reports, referrals] = await Promise.all(
      ['applications', 'need_reports', 'hospital_referrals'].map(standing),
    );
    for (const [name, stands] of Object.entries(expected)) {
      for (const id of [name, `${name} 2`, `${name} 3`])
        expect([id, applications?.[id]]).toEqual([id, stands]);
      expect(reports?.[`report of ${name}`]).toBe(stands);
      expect(referrals?.[`referral of ${name}`]).toBe(stands);
    }
    const many = Object.entries(applications ?? {}).filter(([id]) => id.startsWith('many'));
    expect(many.filter(([, stands]) => stands === 'handed_on')).toHaveLength(201);
  });

  it('adds the column and turns the indexes on tables without it', async () => {
    for (const index of await dataSource.query<{ name: string }[]>(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%case_standing%'",
    ))
      await dataSource.query(`DROP INDEX "${index.name}"`);
    for (const table of ['applications', 'need_reports', 'hospital_referrals'])
      await dataSource.query(`ALTER TABLE ${table} DROP COLUMN case_standing`);
    await up();
    expect((await standing('applications'))['withdrawn 3']).toBe('ended');
    expect((await standing('applications')).kept).toBe('here');
    const indexes = await dataSource.query<unknown[]>(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%case_standing%'",
    );
    expect(indexes).toHaveLength(3);
  });
});
