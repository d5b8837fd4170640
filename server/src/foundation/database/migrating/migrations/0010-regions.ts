import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, createTable, flag, label } from '../schema';

export class Regions1764000000010 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'regions',
      [
        code('code', 12, { primary: true }),
        label('name', 60),
        code('level', 12),
        code('parent_code', 12, { nullable: true }),
        flag('in_scope'),
        code('urban_kind', 10),
        code('service_phone', 20, { nullable: true }),
      ],
      [{ columns: ['parent_code'] }],
    );
    await createTable(queryRunner, 'holidays', [
      code('date', 10, { primary: true }),
      code('kind', 10),
      label('name', 40),
      code('source', 20),
    ]);
  }
}
