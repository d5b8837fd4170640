import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, moment } from '../schema';

export class SessionLocks1764000000023 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'sessions', [moment('locked_at', { nullable: true })]);
  }
}
