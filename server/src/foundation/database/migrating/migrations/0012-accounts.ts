import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, count, createTable, flag, id, label, moment, sealed, version } from '../schema';

const nullable = { nullable: true } as const;
const uniqueOrNull = { nullable: true, unique: true } as const;

export class Accounts1764000000012 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.accounts(queryRunner);
    await this.sessions(queryRunner);
    await this.invitations(queryRunner);
    await createTable(
      queryRunner,
      'qualifications',
      [
        id(),
        code('account_id', 36),
        code('kind', 30),
        label('certificate_no', 40),
        code('valid_from', 10),
        code('valid_to', 10),
        version(),
      ],
      [{ columns: ['account_id', 'kind'] }],
    );
  }

  private async accounts(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'accounts',
      [
        id(),
        code('kind', 10),
        code('role', 40),
        code('user_name', 40, uniqueOrNull),
        code('password_hash', 200, nullable),
        sealed('totp_sealed', nullable),
        moment('totp_confirmed_at', nullable),
        count('last_totp_step'),
        code('organization_id', 36, nullable),
        label('display_name', 60),
        sealed('phone_sealed', nullable),
        code('phone_hash', 64, uniqueOrNull),
        code('wechat_openid_hash', 64, uniqueOrNull),
        code('status', 10),
        count('failed_attempts'),
        moment('locked_until', nullable),
        code('enrolment_token_hash', 64, uniqueOrNull),
        moment('enrolment_expires_at', nullable),
        version(),
        moment('created_at'),
      ],
      [{ columns: ['organization_id'] }, { columns: ['kind', 'role'] }],
    );
  }

  private async sessions(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'sessions',
      [
        id(),
        code('token_hash', 64, { unique: true }),
        code('csrf_token', 43),
        code('kind', 10),
        code('account_id', 36, nullable),
        code('notice_version', 20, nullable),
        moment('created_at'),
        moment('last_seen_at'),
        moment('expires_at'),
        moment('revoked_at', nullable),
        flag('second_factor'),
      ],
      [{ columns: ['account_id'] }, { columns: ['expires_at'] }],
    );
    await createTable(
      queryRunner,
      'one_time_codes',
      [
        code('phone_hash', 64, { primary: true }),
        code('code_hash', 64, nullable),
        moment('sent_at', nullable),
        moment('expires_at', nullable),
        count('attempts'),
        code('sent_on', 10),
        count('sent_that_day'),
      ],
      [{ columns: ['expires_at'] }],
    );
  }

  private async invitations(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'invitations',
      [
        id(),
        code('code_hash', 64, { unique: true }),
        code('organization_id', 36),
        code('role', 40),
        code('created_by', 36),
        moment('created_at'),
        moment('expires_at'),
        moment('used_at', nullable),
        code('used_by', 36, nullable),
        moment('revoked_at', nullable),
      ],
      [{ columns: ['organization_id', 'created_at'] }],
    );
  }
}
