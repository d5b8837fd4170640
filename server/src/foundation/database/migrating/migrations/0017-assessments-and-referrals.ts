import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { clockColumns, code, createTable, flag, id, json, label, moment, sealed, version } from '../schema';

const nullable = { nullable: true } as const;

export class AssessmentsAndReferrals1764000000017 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'assessments',
      [
        id(),
        code('case_id', 36),
        code('state', 30),
        version(),
        code('organization_id', 36),
        code('region_code', 12),
        code('owner_id', 36, nullable),
        code('begun_by_id', 36),
        json('members'),
        sealed('details_sealed', nullable),
        sealed('answers_sealed', nullable),
        sealed('opinion_sealed', nullable),
        code('assessed_on', 10, nullable),
        code('content_hash', 64, nullable),
        moment('signed_at', nullable),
        ...clockColumns(),
        moment('created_at'),
        moment('updated_at'),
      ],
      [{ columns: ['case_id', 'created_at'] }, { columns: ['organization_id', 'state'] }],
    );
    await createTable(
      queryRunner,
      'scales',
      [
        id(),
        code('code', 40),
        code('version', 20),
        label('title', 100),
        json('definition'),
        code('imported_by_id', 36, nullable),
        moment('created_at'),
      ],
      [{ columns: ['code', 'version'], unique: true }],
    );
    await createTable(
      queryRunner,
      'hospital_referrals',
      [
        id(),
        code('number', 24, { nullable: true, unique: true }),
        code('state', 30),
        version(),
        code('kind', 20, nullable),
        code('hospital_id', 36),
        code('organization_id', 36, nullable),
        code('region_code', 12, nullable),
        code('county_code', 6, nullable),
        code('created_by_id', 36),
        flag('open'),
        sealed('head_sealed', nullable),
        sealed('details_sealed', nullable),
        code('document_hash', 64, nullable),
        code('name_hash', 64, nullable),
        code('phone_hash', 64, nullable),
        code('planned_discharge_on', 10, nullable),
        code('discharged_on', 10, nullable),
        code('consent_text_hash', 64, nullable),
        code('application_id', 36, nullable),
        ...clockColumns(),
        moment('submitted_at', nullable),
        moment('created_at'),
        moment('updated_at'),
      ],
      [
        { columns: ['hospital_id', 'state', 'updated_at', 'id'] },
        { columns: ['organization_id', 'state', 'due_at', 'id'] },
        { columns: ['organization_id', 'state', 'updated_at', 'id'] },
        { columns: ['county_code', 'state', 'due_at', 'id'] },
        { columns: ['county_code', 'state', 'updated_at', 'id'] },
        { columns: ['application_id'] },
        { columns: ['clock', 'due_at'] },
      ],
    );
  }
}
