import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, createTable } from '../schema';

/** Which rows the seed of a demo made, and whether the database serves a demo or real people. */
export class DemoMarks1764000000024 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'demo_marks', [
      code('table_name', 64, { primary: true }),
      code('row_key', 160, { primary: true }),
    ]);
    await addColumns(queryRunner, 'database_identity', [code('mode', 10, { nullable: true })]);
  }
}
