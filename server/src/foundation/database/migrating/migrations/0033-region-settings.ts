import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, createTable, dropColumns, id, json, moment } from '../schema';

interface Row {
  readonly id: string;
  readonly regionCode: string;
  readonly key: string;
  readonly value: object;
  readonly from: string;
  readonly setById: string | null;
  readonly setAt: number | string;
}

interface Length {
  readonly id: string;
  readonly regionCode: string;
  readonly clock: string;
  readonly length: number;
  readonly effectiveFrom: string;
  readonly setById: string;
  readonly createdAt: number | string;
}

interface OfRegion {
  readonly code: string;
  readonly servicePhone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** One table for all that a region sets; the lengths of clocks, the phones and the points move into it. */
export class RegionSettings1764000000033 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'region_settings',
      [
        id(),
        code('region_code', 12),
        code('setting_key', 30),
        json('value', { nullable: true }),
        code('valid_from', 10),
        code('set_by_id', 36, { nullable: true }),
        moment('set_at'),
      ],
      [{ columns: ['setting_key', 'region_code'] }],
    );
    for (const row of await lengthsOf(queryRunner)) await put(queryRunner, row);
    for (const row of await ofRegions(queryRunner)) await put(queryRunner, row);
    if (await queryRunner.hasTable('time_limit_settings'))
      await queryRunner.query('DROP TABLE time_limit_settings');
    await dropColumns(queryRunner, 'regions', ['service_phone', 'latitude', 'longitude']);
  }
}

async function lengthsOf(queryRunner: QueryRunner): Promise<Row[]> {
  if (!(await queryRunner.hasTable('time_limit_settings'))) return [];
  const rows = (await queryRunner.query(
    `SELECT id, region_code AS regionCode, clock, length, effective_from AS effectiveFrom,
            set_by_id AS setById, created_at AS createdAt FROM time_limit_settings`,
  )) as Length[];
  return rows.map(({ clock, length, effectiveFrom, createdAt, ...row }) => ({
    ...row,
    key: clock,
    value: { length: Number(length) },
    from: effectiveFrom,
    setAt: createdAt,
  }));
}

/** Nobody knows since when they stood there: since ever. What a migration that was cut off has dropped was moved. */
async function ofRegions(queryRunner: QueryRunner): Promise<Row[]> {
  const names = ['service_phone', 'latitude', 'longitude'];
  const standing = [];
  for (const name of names) if (await queryRunner.hasColumn('regions', name)) standing.push(name);
  if (standing.length < names.length) return [];
  const rows = (await queryRunner.query(
    `SELECT code, service_phone AS servicePhone, latitude, longitude FROM regions
      WHERE service_phone IS NOT NULL OR latitude IS NOT NULL OR longitude IS NOT NULL`,
  )) as OfRegion[];
  return rows.flatMap(({ code: regionCode, servicePhone, latitude, longitude }) => {
    const row = { regionCode, from: '1970-01-01', setById: null, setAt: 0 };
    const phone = { ...row, id: idOf(0, regionCode), key: 'servicePhone', value: { servicePhone } };
    const point = { latitude: Number(latitude), longitude: Number(longitude) };
    const place = { ...row, id: idOf(1, regionCode), key: 'place', value: point };
    return [...(servicePhone ? [phone] : []), ...(latitude === null || longitude === null ? [] : [place])];
  });
}

/** The same at a second try, before every id that was made at a time, and not of the demo. */
const idOf = (kind: number, regionCode: string): string =>
  `00000001-0000-7000-800${kind}-${regionCode.padStart(12, '0')}`;

async function put(queryRunner: QueryRunner, row: Row): Promise<void> {
  const known = (await queryRunner.query('SELECT id FROM region_settings WHERE id = ?', [
    row.id,
  ])) as unknown[];
  if (known.length) return;
  await queryRunner.query(
    `INSERT INTO region_settings (id, region_code, setting_key, value, valid_from, set_by_id, set_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [row.id, row.regionCode, row.key, JSON.stringify(row.value), row.from, row.setById, row.setAt],
  );
}
