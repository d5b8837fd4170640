import { sql } from '../support/database';
import { earlierWordings, wordAs } from '../support/earlier-wordings';
import {
  countsIn,
  databaseStanding,
  DatabasesMade,
  migrate,
  migrateTo,
  plantRows,
  schemaOf,
  soundStanding,
} from '../support/migrating';
import { bothDatabases } from '../support/server';

const made = new DatabasesMade();
afterAll(() => made.remove());

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
      const { drift, pending } = await databaseStanding(now);
      expect(pending).toHaveLength(now.migrations.length - 16);
      for (const table of Object.keys(wording))
        expect(drift).toContainEqual(expect.stringMatching(`^${table}[.:]`));
      const rows = await countsIn(place);
      await migrate(now);
      expect(await databaseStanding(now)).toEqual(soundStanding);
      expect(await schemaOf(place)).toEqual(fresh);
      expect(await countsIn(place)).toMatchObject(rows);
      for (const table of ['allocations', 'hospital_referrals'])
        expect(await sql(place, `SELECT region_code, county_code FROM ${table}`)).toEqual([
          { region_code: '500110001', county_code: '500110' },
        ]);
    },
  );
});
