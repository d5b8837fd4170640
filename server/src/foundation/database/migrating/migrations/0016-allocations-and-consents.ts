import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import {
  clockColumns,
  code,
  count,
  createTable,
  flag,
  id,
  json,
  label,
  moment,
  sealed,
  version,
} from '../schema';

const nullable = { nullable: true } as const;
const unique = { unique: true } as const;

export class AllocationsAndConsents1764000000016 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'allocations',
      [
        id(),
        code('case_id', 36),
        code('organization_id', 36),
        code('from_organization_id', 36),
        code('region_code', 12),
        code('county_code', 6),
        code('state', 30),
        version(),
        flag('open'),
        code('age_band', 20, nullable),
        json('needs'),
        json('times'),
        code('consent_id', 36, nullable),
        code('proposed_by_id', 36),
        code('return_reason', 20, nullable),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['case_id', 'created_at'] },
        { columns: ['organization_id', 'state', 'due_at', 'id'] },
        { columns: ['county_code', 'state', 'due_at', 'id'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
    await this.consents(queryRunner);
    await this.agreements(queryRunner);
    await this.templates(queryRunner);
  }

  private async consents(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'case_consents',
      [
        id(),
        code('case_id', 36),
        code('kind', 20),
        code('state', 30),
        version(),
        code('organization_id', 36),
        code('region_code', 12),
        code('owner_id', 36, nullable),
        code('allocation_id', 36, nullable),
        code('receiver_id', 36, nullable),
        code('text_version', 20),
        code('text_hash', 64),
        json('wording'),
        json('items'),
        code('capacity', 20, nullable),
        code('no_person_reason', 30, nullable),
        code('no_guardian_reason', 30, nullable),
        code('way', 30, nullable),
        sealed('signers_sealed', nullable),
        code('attachment_id', 36, nullable),
        code('device', 20, nullable),
        code('recorded_by_id', 36, nullable),
        code('recorded_by_role', 40, nullable),
        code('bundle_hash', 64, nullable),
        moment('given_at', nullable),
        moment('withdrawn_at', nullable),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['case_id', 'kind', 'state'] },
        { columns: ['owner_id', 'state'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
  }

  private async agreements(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'agreements',
      [
        id(),
        code('number', 24, unique),
        code('case_id', 36),
        code('state', 30),
        version(),
        code('organization_id', 36),
        code('region_code', 12),
        code('owner_id', 36, nullable),
        code('prepared_by_id', 36),
        code('text_version', 20),
        code('text_hash', 64, nullable),
        sealed('contents_sealed', nullable),
        sealed('text_sealed', nullable),
        code('capacity', 20, nullable),
        code('no_person_reason', 30, nullable),
        code('no_guardian_reason', 30, nullable),
        code('way', 30, nullable),
        sealed('signers_sealed', nullable),
        code('attachment_id', 36, nullable),
        code('device', 20, nullable),
        moment('person_signed_at', nullable),
        code('countersigned_by_id', 36, nullable),
        moment('countersigned_at', nullable),
        code('effective_on', 10, nullable),
        code('ends_on', 10, nullable),
        code('document_id', 36, nullable),
        code('document_hash', 64, nullable),
        code('bundle_hash', 64, nullable),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['case_id', 'state'] },
        { columns: ['organization_id', 'state'] },
        { columns: ['owner_id', 'state'] },
      ],
    );
  }

  private async templates(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'document_templates',
      [
        id(),
        code('kind', 30),
        code('region_code', 12),
        code('version', 20),
        label('title', 100),
        json('content'),
        code('effective_from', 10),
        code('hash', 64),
        code('created_by_id', 36, nullable),
        moment('created_at'),
      ],
      [{ columns: ['kind', 'region_code', 'version'], unique: true }],
    );
    await createTable(
      queryRunner,
      'time_limit_settings',
      [
        id(),
        code('region_code', 12),
        code('clock', 30),
        count('length'),
        code('effective_from', 10),
        code('set_by_id', 36),
        moment('created_at'),
      ],
      [{ columns: ['clock', 'region_code', 'effective_from'] }],
    );
  }
}
