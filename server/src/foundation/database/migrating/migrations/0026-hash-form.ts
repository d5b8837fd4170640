import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, count } from '../schema';

/** In which form the hashes of this database were made: null before there was more than one. */
export class HashForm1764000000026 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'database_identity', [count('hash_form', { nullable: true })]);
  }
}
