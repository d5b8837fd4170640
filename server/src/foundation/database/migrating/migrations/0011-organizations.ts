import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, createTable, flag, id, json, label, moment, real, version } from '../schema';

export class Organizations1764000000011 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'organizations',
      [
        id(),
        code('kind', 30),
        label('name', 100),
        code('region_code', 12),
        code('uscc', 18, { nullable: true }),
        label('address', 200, { nullable: true }),
        code('phone', 20, { nullable: true }),
        real('latitude', { nullable: true }),
        real('longitude', { nullable: true }),
        label('opening_hours', 100, { nullable: true }),
        json('services'),
        json('age_groups'),
        flag('takes_intake'),
        flag('listed'),
        code('status', 10),
        version(),
        moment('created_at'),
      ],
      [{ columns: ['region_code', 'kind'] }, { columns: ['listed', 'status', 'latitude'] }],
    );
  }
}
