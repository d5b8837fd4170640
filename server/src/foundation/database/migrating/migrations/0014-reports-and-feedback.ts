import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { clockColumns, code, count, createTable, flag, id, moment, sealed, version } from '../schema';

const nullable = { nullable: true } as const;
const unique = { unique: true } as const;

export class ReportsAndFeedback1764000000014 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.needReports(queryRunner);
    await this.feedback(queryRunner);
    await createTable(
      queryRunner,
      'record_messages',
      [
        id(),
        code('record_type', 40),
        code('record_id', 36),
        code('event_id', 36, nullable),
        code('kind', 20),
        sealed('body_sealed', nullable),
        code('author_id', 36, nullable),
        code('author_role', 40, nullable),
        flag('from_applicant'),
        flag('visible_to_applicant'),
        moment('created_at'),
      ],
      [{ columns: ['record_type', 'record_id', 'created_at'] }],
    );
    await createTable(
      queryRunner,
      'notices',
      [
        id(),
        code('account_id', 36),
        code('record_type', 40),
        code('record_id', 36),
        code('action', 60),
        moment('created_at'),
        moment('read_at', nullable),
      ],
      [
        { columns: ['account_id', 'read_at'] },
        { columns: ['account_id', 'created_at', 'id'] },
        { columns: ['record_type', 'record_id'] },
      ],
    );
    await createTable(queryRunner, 'clock_marks', [
      code('record_type', 40, { primary: true }),
      code('record_id', 36, { primary: true }),
      code('mark', 40, { primary: true }),
      moment('at'),
    ]);
  }

  private async needReports(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'need_reports',
      [
        id(),
        code('number', 24, unique),
        code('state', 30),
        version(),
        code('reporter_id', 36),
        code('reporter_role', 40),
        code('reporter_type', 30),
        code('urgency', 10),
        code('organization_id', 36),
        code('region_code', 12),
        code('assignee_id', 36, nullable),
        flag('open'),
        sealed('head_sealed', nullable),
        sealed('details_sealed', nullable),
        code('name_hash', 64, nullable),
        count('contact_attempts'),
        code('application_id', 36, nullable),
        moment('ended_at', nullable),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['organization_id', 'open', 'due_at', 'id'] },
        { columns: ['organization_id', 'open', 'updated_at', 'id'] },
        { columns: ['region_code', 'open', 'due_at'] },
        { columns: ['reporter_id', 'created_at'] },
        { columns: ['name_hash'] },
        { columns: ['state', 'updated_at'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
    await createTable(
      queryRunner,
      'contact_attempts',
      [
        id(),
        code('report_id', 36),
        code('channel', 20),
        code('outcome', 20),
        sealed('note_sealed', nullable),
        code('account_id', 36),
        moment('at'),
      ],
      [{ columns: ['report_id', 'at'] }],
    );
  }

  private async feedback(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'feedback',
      [
        id(),
        code('number', 24, unique),
        code('state', 30),
        version(),
        code('kind', 20),
        code('target', 20),
        code('owner_id', 36, nullable),
        code('query_code_hash', 64, unique),
        flag('anonymous'),
        code('organization_id', 36, nullable),
        code('about_organization_id', 36, nullable),
        flag('subject_barred'),
        code('application_id', 36, nullable),
        code('region_code', 12),
        flag('open'),
        sealed('content_sealed'),
        sealed('phone_sealed', nullable),
        sealed('hoped_result_sealed', nullable),
        code('category', 20, nullable),
        code('complexity', 20, nullable),
        count('times_reopened'),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['organization_id', 'open', 'due_at', 'id'] },
        { columns: ['region_code', 'open', 'due_at'] },
        { columns: ['region_code', 'open', 'updated_at'] },
        { columns: ['owner_id', 'created_at'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
  }
}
