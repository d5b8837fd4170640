import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, count, createTable, id } from '../schema';

export class UploadCounters1764000000021 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'upload_counters',
      [id('account_id'), code('counted_on', 10, { primary: true }), count('files'), count('bytes')],
      [{ columns: ['counted_on'] }],
    );
  }
}
