import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, dropIndexes } from '../schema';

const BATCH = 200;

/** What a case can have grown from, with the index that lists by it what has ended. */
const grown = [
  { table: 'applications', first: ['organization_id', 'open'] },
  { table: 'need_reports', first: ['organization_id', 'open'] },
  { table: 'hospital_referrals', first: ['organization_id', 'state'] },
] as const;

interface CaseRow {
  readonly id: string;
  readonly applicationId: string;
  readonly organizationId: string;
  readonly registeredAtId: string;
  readonly accessEnded: number | boolean;
}

interface Root {
  readonly id: string;
  readonly fromReportId: string | null;
  readonly fromReferralId: string | null;
}

/** Beside whatever a case has grown from stands where the case stands, so that nobody reaches it past the case. */
export class CaseStandings1764000000034 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { table, first } of grown) {
      const last = ['updated_at', 'id'];
      const index = { columns: [...first, 'case_standing', ...last] };
      await addColumns(queryRunner, table, [{ ...code('case_standing', 10), given: 'here' }], [index]);
      await dropIndexes(queryRunner, table, [[...first, ...last]]);
    }
    for (let after = ''; ;) {
      const rows = await movedCases(queryRunner, after);
      for (const row of rows) await follow(queryRunner, row);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = last.id;
    }
  }
}

const movedCases = (queryRunner: QueryRunner, after: string): Promise<CaseRow[]> =>
  queryRunner.query(
    `SELECT id, application_id AS applicationId, organization_id AS organizationId,
            registered_at_id AS registeredAtId, access_ended AS accessEnded FROM cases
      WHERE id > ? AND (access_ended = 1 OR organization_id <> registered_at_id) ORDER BY id LIMIT ${BATCH}`,
    [after],
  ) as Promise<CaseRow[]>;

/** The application, what was merged into it, and what these came from. */
async function follow(queryRunner: QueryRunner, row: CaseRow): Promise<void> {
  const standing = Number(row.accessEnded) ? 'ended' : 'handed_on';
  const stand = (table: string, id: string) =>
    queryRunner.query(`UPDATE ${table} SET case_standing = ? WHERE id = ?`, [standing, id]);
  const columns = 'SELECT id, from_report_id AS fromReportId, from_referral_id AS fromReferralId';
  const found = (where: string, id: string) =>
    queryRunner.query(`${columns} FROM applications WHERE ${where} = ?`, [id]) as Promise<Root[]>;
  const waiting = await found('id', row.applicationId);
  for (let root = waiting.shift(); root; root = waiting.shift()) {
    await stand('applications', root.id);
    if (root.fromReportId) await stand('need_reports', root.fromReportId);
    if (root.fromReferralId) await stand('hospital_referrals', root.fromReferralId);
    waiting.push(...(await found('merged_into_id', root.id)));
  }
}
