import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, count } from '../schema';

/** In which form the hashes of this database were made: null before there was more than one. */
export class HashForm1764000000026 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'database_identity', [count('hash_form', { nullable: true })]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('database_identity', 'hash_form');
  }
}
