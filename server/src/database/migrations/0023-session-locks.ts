import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, moment } from '../schema';

export class SessionLocks1764000000023 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'sessions', [moment('locked_at', { nullable: true })]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('sessions', 'locked_at');
  }
}
