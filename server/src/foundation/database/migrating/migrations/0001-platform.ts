import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, count, createTable, id, json, moment, sealed } from '../schema';

export class Platform1764000000001 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'database_identity', [
      id(),
      code('key_fingerprint', 64),
      moment('created_at'),
    ]);
    await createTable(
      queryRunner,
      'idempotency_keys',
      [
        code('key_hash', 64, { primary: true }),
        code('request_hash', 64),
        sealed('response_sealed', { nullable: true }),
        moment('created_at'),
      ],
      [{ columns: ['created_at'] }],
    );
    await createTable(
      queryRunner,
      'throttle_counters',
      [
        code('key_hash', 64, { primary: true }),
        moment('window_start', { primary: true }),
        count('times'),
        moment('expires_at'),
      ],
      [{ columns: ['expires_at'] }],
    );
    await createTable(queryRunner, 'leases', [
      code('name', 60, { primary: true }),
      code('holder', 36, { nullable: true }),
      moment('expires_at', { nullable: true }),
    ]);
    await this.evidence(queryRunner);
  }

  private async evidence(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'evidence_events',
      [
        id(),
        code('record_type', 40),
        code('record_id', 64),
        count('sequence'),
        code('kind', 20),
        code('action', 60),
        code('from_state', 30, { nullable: true }),
        code('to_state', 30, { nullable: true }),
        code('account_id', 36, { nullable: true }),
        code('role', 40, { nullable: true }),
        code('organization_id', 36, { nullable: true }),
        json('codes'),
        code('once_key', 160, { nullable: true, unique: true }),
        moment('at'),
        code('chain_hash', 64),
      ],
      [
        { columns: ['record_type', 'record_id', 'sequence'], unique: true },
        { columns: ['account_id', 'at'] },
        { columns: ['at'] },
      ],
    );
    await createTable(queryRunner, 'evidence_heads', [
      code('record_key', 110, { primary: true }),
      count('length'),
      code('last_hash', 64),
      code('seal', 64),
    ]);
  }
}
