import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, createTable, id, label, moment } from '../schema';

/** Which field keys this database knows of, and which servers run on it. Null until a start has read the key file. */
export class Keys1764000000028 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'database_identity', [
      code('newest_key', 9, { nullable: true }),
      code('newest_key_print', 64, { nullable: true }),
      code('sealing_key', 9, { nullable: true }),
      code('whole_key', 9, { nullable: true }),
    ]);
    await createTable(queryRunner, 'running_servers', [
      id(),
      label('name', 120),
      code('version', 40),
      code('known_key', 9),
      code('sealing_key', 9),
      moment('seen_at'),
    ]);
  }
}
