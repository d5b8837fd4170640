import { sql } from '../../support/database';
import { earlierWordings, wordAs } from '../../support/earlier-wordings';
import {
  countsIn,
  tablesStanding,
  DatabasesMade,
  migrate,
  migrateTo,
  plantRows,
  schemaOf,
  soundStanding,
} from '../../support/migrating';
import { bothDatabases } from '../../support/server';

const made = new DatabasesMade();
afterAll(() => made.remove());

const onServerOnly = [
  [
    'ALTER TABLE organizations MODIFY name VARCHAR(100) COLLATE utf8mb4_bin NOT NULL',
    /^organizations.name: is .*_bin, and should be .*_unicode_ci/,
  ],
  ['ALTER TABLE accounts MODIFY failed_attempts BIGINT NOT NULL', /^accounts.failed_attempts: is bigint/],
  [
    'ALTER TABLE cases MODIFY county_code VARCHAR(6) COLLATE utf8mb4_bin NULL',
    /^cases.county_code: is .* null utf/,
  ],
  [
    'ALTER TABLE leases MODIFY holder VARCHAR(20) COLLATE utf8mb4_bin NULL',
    /^leases.holder: is varchar\(20\)/,
  ],
] as const;
const wordings = Object.entries(earlierWordings);

describe.each(bothDatabases)(`a %s database that ${wordings.length} earlier wordings made`, (database) => {
  let fresh: Awaited<ReturnType<typeof schemaOf>>;
  beforeAll(async () => {
    const place = await made.place(database);
    await migrate(await made.open(place));
    fresh = await schemaOf(place);
  });

  it.each(wordings)(
    '%s is told as drifted, and is right after the next start, with its rows',
    async (_, wording) => {
      const place = await made.place(database);
      const then = await made.open(place);
      wordAs(then, wording);
      await migrateTo(then, 17);
      await plantRows(place);
      await migrateTo(then, 27);
      await plantRows(place);
      await then.destroy();

      const now = await made.open(place);
      const { drift, pending } = await tablesStanding(now);
      expect(pending).toHaveLength(now.migrations.length - 16);
      for (const table of Object.keys(wording))
        expect(drift).toContainEqual(expect.stringMatching(`^${table}[.:]`));
      const { time_limit_settings: lengths, ...rows } = await countsIn(place);
      await migrate(now);
      expect(await tablesStanding(now)).toEqual(soundStanding);
      expect(await schemaOf(place)).toEqual(fresh);
      expect(await countsIn(place)).toMatchObject(rows);
      // The lengths of clocks stand among what regions have set, with who has set them.
      const moved = await sql(place, 'SELECT id FROM region_settings WHERE set_by_id IS NOT NULL');
      expect([lengths, moved.length]).toEqual([1, 1]);
      for (const table of ['allocations', 'hospital_referrals'])
        expect(await sql(place, `SELECT region_code, county_code FROM ${table}`)).toEqual([
          { region_code: '500110001', county_code: '500110' },
        ]);
    },
  );

  it('is told as drifted in one line for each change by hand', async () => {
    const place = await made.place(database);
    const dataSource = await made.open(place);
    await migrate(dataSource);
    const [index] = await dataSource.query<{ name: string }[]>(
      database === 'embedded'
        ? "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'recovery_codes' AND sql NOT LIKE '%UNIQUE%'"
        : "SELECT INDEX_NAME AS name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'recovery_codes' AND NON_UNIQUE = 1",
    );
    const changes = [
      ['ALTER TABLE scales ADD COLUMN extra INT', /^scales.extra: the column is not known/],
      [
        `DROP INDEX ${index?.name} ${database === 'embedded' ? '' : 'ON recovery_codes'}`,
        /^recovery_codes: the index \(account_id\) is missing/,
      ],
      ['CREATE INDEX by_hand ON regions (level, name)', /^regions: the index \(level, name\) is not known/],
      ['ALTER TABLE sessions DROP COLUMN device', /^sessions.device: the column is missing/],
      ['DROP TABLE upload_counters', /^upload_counters: the table is missing/],
      ...(database === 'embedded' ? [] : onServerOnly),
    ] as const;
    for (const [statement, line] of changes) {
      const before = (await tablesStanding(dataSource)).drift;
      await dataSource.query(statement);
      const { drift } = await tablesStanding(dataSource);
      expect(drift.filter((one) => !before.includes(one))).toEqual([expect.stringMatching(line)]);
    }
  });
});
