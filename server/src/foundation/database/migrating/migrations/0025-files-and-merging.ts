import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, json, moment } from '../schema';

/** Since when a file is handed in, the further pages of a paper consent, and what was merged into an application. */
export class FilesAndMerging1764000000025 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'attachments', [moment('submitted_at', { nullable: true })]);
    await addColumns(queryRunner, 'consents', [json('further_page_ids', { nullable: true })]);
    await addColumns(queryRunner, 'applications', [], [{ columns: ['merged_into_id'] }]);
    // What lies in a draft was not handed in; everything else may rest on it already.
    await queryRunner.query(`UPDATE attachments SET submitted_at = created_at WHERE submitted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = attachments.record_id AND a.state = 'draft')
      AND NOT EXISTS (SELECT 1 FROM hospital_referrals r WHERE r.id = attachments.record_id AND r.state = 'draft')`);
  }
}
