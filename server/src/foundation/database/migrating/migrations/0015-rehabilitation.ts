import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { countyOf } from '@jingkang/shared/regions/codes';
import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, count, flag, json, label, moment, real, sealed } from '../schema';

const nullable = { nullable: true } as const;

/** What allocation needs of institutions, regions and cases. */
export class Rehabilitation1764000000015 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'organizations', [
      count('capacity', nullable),
      label('eligibility', 300, nullable),
      { ...flag('accepts_new'), given: 1 },
      { ...flag('visits_homes'), given: 0 },
    ]);
    await addColumns(queryRunner, 'regions', [real('latitude', nullable), real('longitude', nullable)]);
    await addColumns(queryRunner, 'applications', [code('from_referral_id', 36, nullable)]);
    await addColumns(
      queryRunner,
      'cases',
      [
        { ...code('registered_at_id', 36), given: '' },
        code('institution_id', 36, nullable),
        { ...code('county_code', 6), given: '' },
        { ...flag('open'), given: 1 },
        json('needs', nullable),
        code('priority', 20, nullable),
        { ...code('wish_reviewed_on', 10), given: '' },
        code('wish_confirmed_on', 10, nullable),
        moment('waiting_since', nullable),
        code('wait_reason', 20, nullable),
        code('expected_on', 10, nullable),
        sealed('waiting_note_sealed', nullable),
        sealed('risk_sealed', nullable),
        code('closure_reason', 30, nullable),
        moment('closed_at', nullable),
        { ...flag('access_ended'), given: 0 },
      ],
      [
        { columns: ['organization_id', 'open', 'access_ended', 'due_at', 'id', 'paused_at'] },
        { columns: ['organization_id', 'state', 'due_at', 'id'] },
        { columns: ['institution_id', 'open'] },
        { columns: ['county_code', 'state', 'created_at', 'id'] },
        { columns: ['county_code', 'open', 'access_ended', 'due_at', 'id', 'paused_at'] },
        { columns: ['county_code', 'state', 'due_at', 'id'] },
        { columns: ['organization_id', 'assignee_id', 'open', 'due_at', 'id'] },
        { columns: ['county_code', 'assignee_id', 'open', 'due_at', 'id'] },
        { columns: ['owner_id', 'updated_at'] },
      ],
    );
    await this.fill(queryRunner);
  }

  /** Cases that stand already were registered where they are; that was the first review of the wish. */
  private async fill(queryRunner: QueryRunner): Promise<void> {
    interface Row {
      readonly id: string;
      readonly organization_id: string;
      readonly region_code: string;
      readonly created_at: number | string;
    }
    const rows = (await queryRunner.query(
      'SELECT id, organization_id, region_code, created_at FROM cases',
    )) as readonly Row[];
    const update =
      'UPDATE cases SET registered_at_id = ?, county_code = ?, wish_reviewed_on = ? WHERE id = ?';
    for (const row of rows) {
      const reviewedOn = toLocalDate(new Date(Number(row.created_at)));
      const values = [row.organization_id, countyOf(row.region_code) ?? '', reviewedOn, row.id];
      await queryRunner.query(update, values);
    }
  }
}
