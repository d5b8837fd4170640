import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inForce } from '@jingkang/shared/regions/settings/in-force';
import type { DataSource } from 'typeorm';
import { FixedClock } from '../../../clock/clock';
import { Holidays } from '../../../../directory/regions/holidays.service';
import { RegionSettingRow } from '../../../../directory/regions/region-setting.entity';
import { readable, RegionSettings } from '../../../../directory/regions/region-settings.service';
import { HolidayRow } from '../../../../directory/regions/holiday.entity';
import { HolidayNotice } from '../../../../directory/regions/holiday-notice.entity';
import { LocalDayRow } from '../../../../directory/regions/local-day.entity';
import { openDatabase } from '../../../../registry/data-source';
import { migrate } from '../migrating';
import { isDemoId } from '../../../../demo/demo-id';
import { Regions1764000000010 } from './0010-regions';
import { RegionSettings1764000000033 } from './0033-region-settings';

describe('what regions had set before it stood in one table', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jingkang-settings-'));
  let dataSource: DataSource;
  const run = async (
    work: (queryRunner: ReturnType<DataSource['createQueryRunner']>) => Promise<unknown>,
  ) => {
    const queryRunner = dataSource.createQueryRunner();
    await work(queryRunner);
    await queryRunner.release();
  };
  const sql = (text: string, values: readonly unknown[] = []) => dataSource.query(text, [...values]);
  beforeAll(async () => {
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
    await migrate(dataSource);
    // As it stood before.
    for (const table of ['regions', 'holidays', 'region_settings']) await sql(`DROP TABLE ${table}`);
    await run((queryRunner) => new Regions1764000000010().up(queryRunner));
    for (const column of ['latitude', 'longitude'])
      await sql(`ALTER TABLE regions ADD COLUMN ${column} double`);
    await sql(`CREATE TABLE time_limit_settings (id varchar(36) PRIMARY KEY, region_code varchar(12), clock varchar(30),
                 length int, effective_from varchar(10), set_by_id varchar(36), created_at bigint)`);
    const region = `INSERT INTO regions (code, name, level, in_scope, urban_kind, service_phone, latitude, longitude)
                    VALUES (?, 'a region', 'county', 1, 'urban', ?, ?, ?)`;
    await sql(region, ['50', '023-48600100', null, null]);
    await sql(region, ['500110', '023-48600000', 29.0279, 106.6513]);
    await sql(region, ['500110001', null, 0, 106.5]);
    await sql(region, ['500110002', null, 29.1, null]);
    const length = 'INSERT INTO time_limit_settings VALUES (?, ?, ?, ?, ?, ?, ?)';
    await sql(length, ['01a2', '5001', 'referral', 3, '2026-01-05', 'admin', 1_767_571_200_000]);
    await sql(length, ['01a3', '500110', 'referral', 2, '2026-06-01', 'county', 1_780_272_000_000]);
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  const rows = () => dataSource.manager.find(RegionSettingRow, { order: { key: 'ASC', regionCode: 'ASC' } });

  it('moves whole, with who had set it and since when; a point of one number is none', async () => {
    const migration = new RegionSettings1764000000033();
    // It may be cut off before anything was dropped, and run again.
    await run(async (queryRunner) => {
      const drop = /^(DROP TABLE|ALTER TABLE regions)/;
      const real = queryRunner.query.bind(queryRunner);
      queryRunner.query = ((text: string, values?: unknown[]) =>
        drop.test(text) ? Promise.reject(new Error('cut')) : real(text, values)) as typeof real;
      await expect(migration.up(queryRunner)).rejects.toThrow('cut');
      queryRunner.query = real;
    });
    for (let again = 0; again < 2; again += 1) await run((queryRunner) => migration.up(queryRunner));
    const found = await rows();
    expect(
      found.map(({ key, regionCode, value, from, setById }) => [key, regionCode, value, from, setById]),
    ).toEqual([
      ['place', '500110', { latitude: 29.0279, longitude: 106.6513 }, '1970-01-01', null],
      ['place', '500110001', { latitude: 0, longitude: 106.5 }, '1970-01-01', null],
      ['referral', '5001', { length: 3 }, '2026-01-05', 'admin'],
      ['referral', '500110', { length: 2 }, '2026-06-01', 'county'],
      ['servicePhone', '50', { servicePhone: '023-48600100' }, '1970-01-01', null],
      ['servicePhone', '500110', { servicePhone: '023-48600000' }, '1970-01-01', null],
    ]);
    // What was real is not taken for the demo's.
    expect(found.filter(({ id }) => isDemoId(id))).toEqual([]);
    expect(found.find(({ id }) => id === '01a3')?.setAt).toEqual(new Date(1_780_272_000_000));
    const columns = await sql("SELECT name FROM pragma_table_info('regions')");
    expect(columns.map(({ name }: { name: string }) => name)).not.toContain('service_phone');
    expect(await sql("SELECT name FROM sqlite_master WHERE name = 'time_limit_settings'")).toEqual([]);
  });

  it('holds as it did, below too, and what is set now goes before it', async () => {
    const settings = new RegionSettings(dataSource.getRepository(RegionSettingRow));
    const phoneOf = async (code: string) =>
      (await settings.valueOf('servicePhone', code, '2026-11-24'))?.servicePhone;
    expect(await phoneOf('500110002')).toBe('023-48600000');
    expect(await phoneOf('500116')).toBe('023-48600100');
    expect(await phoneOf('210102')).toBeUndefined();
    expect(await settings.lengthOf('referral', '500110001', new Date('2026-06-01T01:00:00Z'))).toBe(2);
    expect(await settings.lengthOf('referral', '500110001', new Date('2026-05-31T01:00:00Z'))).toBe(3);
    expect(await settings.lengthOf('referral', '210102', new Date('2026-06-01T01:00:00Z'))).toBe(5);
    expect(await settings.lengthOf('wishReview', '500110', new Date('2026-06-01T01:00:00Z'))).toBe(3);
    const value = { servicePhone: '12345' };
    const fresh = {
      id: '01a9',
      regionCode: '500110',
      key: 'servicePhone',
      value,
      from: '2026-11-01',
      setById: 'county',
    } as const;
    await dataSource.manager.insert(RegionSettingRow, { ...fresh, setAt: new Date(0) });
    expect(await phoneOf('500110002')).toBe('12345');
  });

  it('working hours are counted by the office hours of the region, from the day on which they hold', async () => {
    const value = { opens: '08:00', closes: '16:00' };
    const row = {
      id: '01b0',
      regionCode: '5001',
      key: 'officeHours',
      value,
      from: '2026-11-25',
      setById: 'admin',
    } as const;
    await dataSource.manager.insert(RegionSettingRow, { ...row, setAt: new Date(0) });
    const settings = new RegionSettings(dataSource.getRepository(RegionSettingRow));
    const holidays = new Holidays(
      dataSource.getRepository(HolidayNotice),
      dataSource.getRepository(HolidayRow),
      dataSource.getRepository(LocalDayRow),
      new FixedClock(new Date('2026-11-24T01:00:00Z')),
      settings,
    );
    const all = await holidays.calendars();
    for (const calendar of [await holidays.calendar('500110'), all('500110')]) {
      expect(calendar.hoursOn('2026-11-24')).toMatchObject({ opens: '09:00', lunchFrom: '12:00' });
      expect(calendar.hoursOn('2026-11-25')).toEqual(value);
    }
    expect(all('210102').hoursOn('2026-11-25')).toMatchObject({ closes: '17:30' });
  });

  it('a value that cannot be read is none, and holds up nothing', async () => {
    await sql("UPDATE region_settings SET value = '[]' WHERE id = '01b0'");
    const damaged = await rows();
    expect(
      inForce(readable(damaged.filter(({ key }) => key === 'officeHours')), '500110', '2026-11-25'),
    ).toBeUndefined();
  });
});
