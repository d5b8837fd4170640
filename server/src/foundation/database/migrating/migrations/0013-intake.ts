import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { clockColumns, code, count, createTable, flag, id, json, moment, sealed, version } from '../schema';

const nullable = { nullable: true } as const;
const unique = { unique: true } as const;

export class Intake1764000000013 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.applications(queryRunner);
    await this.besideApplications(queryRunner);
    await createTable(
      queryRunner,
      'cases',
      [
        id(),
        code('number', 24, unique),
        code('state', 30),
        version(),
        code('application_id', 36, unique),
        code('organization_id', 36),
        code('region_code', 12),
        code('assignee_id', 36, nullable),
        code('owner_id', 36, nullable),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['organization_id', 'id'] },
        { columns: ['region_code'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
  }

  private async applications(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'applications',
      [
        id(),
        code('number', 24, { ...nullable, ...unique }),
        code('state', 30),
        version(),
        code('channel', 20),
        code('owner_id', 36, nullable),
        code('entered_by_id', 36, nullable),
        code('entered_by_role', 40, nullable),
        code('organization_id', 36, nullable),
        code('region_code', 12, nullable),
        code('county_code', 6, nullable),
        code('assignee_id', 36, nullable),
        flag('open'),
        sealed('head_sealed', nullable),
        sealed('details_sealed', nullable),
        code('document_hash', 64, nullable),
        code('name_hash', 64, nullable),
        code('phone_hash', 64, nullable),
        flag('has_consent'),
        flag('new_information'),
        code('notice_version', 20),
        code('overridden_by_id', 36, nullable),
        moment('overridden_at', nullable),
        code('merged_into_id', 36, nullable),
        code('from_report_id', 36, nullable),
        ...clockColumns(),
        moment('submitted_at', nullable),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['organization_id', 'open', 'due_at', 'id'] },
        { columns: ['organization_id', 'state', 'due_at', 'id'] },
        { columns: ['organization_id', 'open', 'updated_at', 'id'] },
        { columns: ['assignee_id', 'open', 'due_at', 'id'] },
        { columns: ['county_code', 'open', 'due_at', 'id'] },
        { columns: ['document_hash'] },
        { columns: ['name_hash'] },
        { columns: ['phone_hash'] },
        { columns: ['owner_id', 'updated_at'] },
        { columns: ['entered_by_id', 'updated_at'] },
        { columns: ['state', 'updated_at'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
  }

  private async besideApplications(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'consents',
      [
        id(),
        code('application_id', 36),
        code('way', 30),
        code('text_version', 20),
        code('text_hash', 64),
        json('items'),
        sealed('witness_sealed', nullable),
        code('attachment_id', 36, nullable),
        code('recorded_by_id', 36),
        code('recorded_by_role', 40),
        moment('given_at'),
      ],
      [{ columns: ['application_id'] }],
    );
    await createTable(queryRunner, 'application_reviews', [
      code('application_id', 36, { primary: true }),
      code('identity_check', 30, nullable),
      flag('residence_verified', nullable),
      flag('lives_at_home', nullable),
      json('needs'),
      code('priority', 20, nullable),
      flag('assessed_suitable', nullable),
      code('person_willingness', 20, nullable),
      code('guardian_willingness', 20, nullable),
      sealed('note_sealed', nullable),
      code('reviewer_id', 36),
      moment('saved_at'),
    ]);
    await createTable(
      queryRunner,
      'reminders',
      [
        id(),
        code('application_id', 36),
        code('account_id', 36),
        code('on_date', 10),
        sealed('note_sealed', nullable),
      ],
      [{ columns: ['account_id', 'on_date'] }, { columns: ['application_id'] }],
    );
    await createTable(
      queryRunner,
      'attachments',
      [
        id(),
        code('record_type', 40),
        code('record_id', 36),
        code('kind', 20),
        code('media_type', 40),
        count('size'),
        code('uploaded_by_id', 36),
        moment('created_at'),
      ],
      [{ columns: ['record_type', 'record_id'] }],
    );
  }
}
