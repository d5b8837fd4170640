import { countyOf } from '@jingkang/shared/regions/codes';
import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, createTable, dropColumns, dropIndexes, requireColumn } from '../schema';

const nullable = { nullable: true } as const;

/**
 * 0015, 0016 and 0017 were worded anew after databases had been made by them: these get what the last wording gives.
 * From here on a migration stays as it is, and what ran is kept beside its name.
 */
export class AsReleased1764000000029 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.cases(queryRunner);
    await this.allocations(queryRunner);
    await this.referrals(queryRunner);
    await dropColumns(queryRunner, 'scales', ['active']);
    await createTable(queryRunner, 'migration_checksums', [
      code('name', 100, { primary: true }),
      code('checksum', 64),
    ]);
  }

  private async cases(queryRunner: QueryRunner): Promise<void> {
    const indexes = [
      ['organization_id', 'open', 'access_ended', 'due_at', 'id', 'paused_at'],
      ['county_code', 'open', 'access_ended', 'due_at', 'id', 'paused_at'],
      ['county_code', 'state', 'due_at', 'id'],
      ['organization_id', 'assignee_id', 'open', 'due_at', 'id'],
      ['county_code', 'assignee_id', 'open', 'due_at', 'id'],
    ];
    await addColumns(queryRunner, 'cases', [], indexes.map(on));
    await dropIndexes(queryRunner, 'cases', [
      ['organization_id', 'open', 'access_ended', 'due_at', 'id'],
      ['county_code', 'open', 'access_ended', 'due_at', 'id'],
      ['organization_id', 'open', 'due_at', 'id'],
      ['county_code', 'open', 'due_at', 'id'],
      ['assignee_id', 'open', 'due_at', 'id'],
    ]);
  }

  private async allocations(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'allocations', [code('county_code', 6, nullable)]);
    await fillCounties(queryRunner, 'allocations');
    await requireColumn(queryRunner, 'allocations', 'county_code');
    await addColumns(queryRunner, 'allocations', [], [on(['county_code', 'state', 'due_at', 'id'])]);
  }

  private async referrals(queryRunner: QueryRunner): Promise<void> {
    const columns = [code('county_code', 6, nullable), code('consent_text_hash', 64, nullable)];
    const indexes = [
      ['hospital_id', 'state', 'updated_at', 'id'],
      ['organization_id', 'state', 'due_at', 'id'],
      ['organization_id', 'state', 'updated_at', 'id'],
      ['county_code', 'state', 'due_at', 'id'],
      ['county_code', 'state', 'updated_at', 'id'],
    ];
    await addColumns(queryRunner, 'hospital_referrals', columns, indexes.map(on));
    await fillCounties(queryRunner, 'hospital_referrals');
    await dropIndexes(queryRunner, 'hospital_referrals', [
      ['hospital_id', 'updated_at', 'id'],
      ['organization_id', 'open', 'due_at', 'id'],
    ]);
  }
}

const on = (columns: readonly string[]) => ({ columns });

/** The county of a row lies in the code of its region. */
async function fillCounties(queryRunner: QueryRunner, table: string): Promise<void> {
  const regions = (await queryRunner.query(
    `SELECT DISTINCT region_code AS region FROM ${table} WHERE county_code IS NULL AND region_code IS NOT NULL`,
  )) as { region: string }[];
  for (const { region } of regions)
    await queryRunner.query(
      `UPDATE ${table} SET county_code = ? WHERE county_code IS NULL AND region_code = ?`,
      [countyOf(region) ?? '', region],
    );
}
