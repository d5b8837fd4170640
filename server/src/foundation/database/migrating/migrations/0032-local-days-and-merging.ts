import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { code, createTable, id, label, moment } from '../schema';

/** Of a case that was typed in at a counter, and so given to an owner together with its application. */
const ofCase = ['case_consents', 'assessments', 'agreements'];

interface Moved {
  readonly id: string;
  readonly organizationId: string;
}

interface Adopted {
  readonly id: string;
  readonly ownerId: string;
}

/** Days of regions; what was merged is read where it is handled, and by nobody whose it is not. */
export class LocalDaysAndMerging1764000000032 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'local_days',
      [
        id(),
        code('region_code', 12),
        code('date', 10),
        code('kind', 10),
        label('name', 40),
        code('set_by_id', 36),
        moment('set_at'),
      ],
      [{ columns: ['region_code', 'date'], unique: true }],
    );
    await followSurvivors(queryRunner);
    await giveBackAdopted(queryRunner);
  }
}

/** Each step of a chain of mergings takes one round. */
async function followSurvivors(queryRunner: QueryRunner): Promise<void> {
  for (;;) {
    const rows = (await queryRunner.query(
      `SELECT m.id, s.organization_id AS organizationId FROM applications m
         JOIN applications s ON s.id = m.merged_into_id
        WHERE s.organization_id IS NOT NULL AND m.organization_id <> s.organization_id`,
    )) as Moved[];
    if (!rows.length) return;
    for (const row of rows)
      await queryRunner.query('UPDATE applications SET organization_id = ? WHERE id = ?', [
        row.organizationId,
        row.id,
      ]);
  }
}

/** Whoever sent one that was merged into one of a counter read that one too, though its phone is not theirs. */
async function giveBackAdopted(queryRunner: QueryRunner): Promise<void> {
  const rows = (await queryRunner.query(
    `SELECT DISTINCT s.id, s.owner_id AS ownerId FROM applications s
       JOIN applications m ON m.merged_into_id = s.id AND m.owner_id = s.owner_id
       LEFT JOIN accounts a ON a.id = s.owner_id AND a.phone_hash = s.phone_hash
      WHERE s.entered_by_id IS NOT NULL AND a.id IS NULL`,
  )) as Adopted[];
  for (const row of rows) {
    const of = [row.ownerId, row.id];
    for (const table of ofCase)
      await queryRunner.query(
        `UPDATE ${table} SET owner_id = NULL
          WHERE owner_id = ? AND case_id IN (SELECT id FROM cases WHERE application_id = ?)`,
        of,
      );
    await queryRunner.query('UPDATE cases SET owner_id = NULL WHERE owner_id = ? AND application_id = ?', of);
    await queryRunner.query('UPDATE applications SET owner_id = NULL WHERE owner_id = ? AND id = ?', of);
  }
}
