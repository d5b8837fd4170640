import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, code, createTable } from '../schema';

/** Which rows the seed of a demo made, and whether the database serves a demo or real people. */
export class DemoMarks1764000000024 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'demo_marks', [
      code('table_name', 64, { primary: true }),
      code('row_key', 160, { primary: true }),
    ]);
    await addColumns(queryRunner, 'database_identity', [code('mode', 10, { nullable: true })]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('database_identity', 'mode');
    await queryRunner.dropTable('demo_marks');
  }
}
