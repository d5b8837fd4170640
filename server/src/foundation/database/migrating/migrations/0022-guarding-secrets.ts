import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, count, createTable, dropColumns, id, moment, renameColumn } from '../schema';

const nullable = { nullable: true } as const;

/** Growing waits in place of a lock, devices an account is known on, recovery codes, and what a session shows of its device. */
export class GuardingSecrets1764000000022 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'guess_counters',
      [
        code('key_hash', 64, { primary: true }),
        code('account_id', 36, nullable),
        count('failures'),
        count('told'),
        moment('last_failed_at'),
        moment('waits_until', nullable),
        moment('expires_at'),
      ],
      [{ columns: ['account_id'] }, { columns: ['expires_at'] }],
    );
    await createTable(
      queryRunner,
      'known_devices',
      [
        id(),
        code('account_id', 36),
        code('token_hash', 64, { unique: true }),
        moment('last_used_at'),
        moment('expires_at'),
      ],
      [{ columns: ['account_id', 'last_used_at'] }, { columns: ['expires_at'] }],
    );
    await createTable(
      queryRunner,
      'recovery_codes',
      [
        id(),
        code('account_id', 36),
        code('code_hash', 64, { unique: true }),
        moment('created_at'),
        moment('used_at', nullable),
      ],
      [{ columns: ['account_id'] }],
    );
    // What is left of the lock: the wrong tries its owner has not yet confirmed, and the last of them.
    await renameColumn(queryRunner, 'accounts', 'locked_until', 'failed_at');
    await queryRunner.query('UPDATE accounts SET failed_attempts = 0, failed_at = NULL');
    await addColumns(queryRunner, 'sessions', [code('device', 20, nullable)]);
    await addColumns(queryRunner, 'one_time_codes', [
      code('network_hash', 64, nullable),
      { ...count('attempts_elsewhere'), given: 0 },
    ]);
    // How many codes are sent in a day is counted where all tries are.
    await dropColumns(queryRunner, 'one_time_codes', ['sent_on', 'sent_that_day']);
  }
}
