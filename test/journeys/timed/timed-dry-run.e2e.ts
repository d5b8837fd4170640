import { mkdtempSync, rmSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '../../support/database';
import { copySeeded } from '../../support/seeded';
import {
  bothDatabases,
  createMariadbDatabase,
  dropMariadbDatabase,
  runCommand,
  type Shell,
} from '../../support/server';
import { standingOf } from '../../support/standing';
import { fileOf } from '../../support/stored-files';
import { insertion, type Place, rowFor, storedTables } from '../../support/tables';
import { told } from '../../support/told';

const far = '2027-06-30';
const countsIn = (output: string) =>
  Object.fromEntries(
    [...output.matchAll(/^([a-z]\w+) (\d+)$/gim)].map(([, name, count]) => [String(name), Number(count)]),
  );

describe.each(bothDatabases)('timed --dry-run on the %s database', (database) => {
  let place: Place;
  let shell: Shell;
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
    const databaseUrl = database === 'mariadb' ? await createMariadbDatabase() : undefined;
    place = { dataDir, databaseUrl };
    await copySeeded(database, dataDir, databaseUrl);
    const tables = await storedTables(place);
    const row = (table: string, values: object) =>
      insertion(
        table,
        rowFor(
          tables.find(({ name }) => name === table)!,
          { ...values },
        ),
      );
    const [drafted] = await sql(place, "SELECT id FROM applications WHERE state = 'draft' LIMIT 1");
    const [clocked] = await sql(place, 'SELECT id FROM accounts LIMIT 1');
    // What the seed has nothing of: wrong tries, work of somebody who has gone, a file of nobody.
    await sql(
      place,
      row('guess_counters', { account_id: clocked?.id, failures: 7, told: 0, last_failed_at: 1 }),
      "UPDATE accounts SET status = 'disabled' WHERE id IN (SELECT assignee_id FROM cases WHERE open = 1)",
    );
    expect(drafted).toBeDefined();
    const orphan = fileOf(place, randomUUID());
    mkdirSync(join(orphan, '..'), { recursive: true });
    writeFileSync(orphan, 'nobody’s');
    utimesSync(orphan, 1, 1);
    shell = {
      env: { DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
    };
  });
  afterAll(async () => {
    if (place.databaseUrl) await dropMariadbDatabase(place.databaseUrl);
    rmSync(place.dataDir, { recursive: true, force: true });
  });

  it.each([[['--dry-run']], [['--dry-run', '--at', far]]])('%j changes no row and no file', async (args) => {
    const before = await standingOf(place);
    const { code, output } = await runCommand(shell, 'timed', ...args);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/nothing was changed/) });
    // A line of its log would tell what has not happened.
    expect(output).not.toMatch(/^\{/m);
    expect(await standingOf(place)).toEqual(before);
    const count = Object.keys(before.rows).length;
    expect(count).toBeGreaterThan(35);
    told(`Compared ${count} tables and ${Object.keys(before.files).length} files and folders.`);
  });

  it('says, of every kind, what the run then does', async () => {
    const said = countsIn((await runCommand(shell, 'timed', '--dry-run', '--at', far)).output);
    const done = await runCommand(shell, 'timed', '--at', far);
    expect(done.code).toBe(0);
    expect(said).toEqual(countsIn(done.output));
    told(JSON.stringify(said));
    expect(Object.values(said).filter((count) => count > 0).length).toBeGreaterThan(7);
    const again = countsIn((await runCommand(shell, 'timed', '--dry-run', '--at', far)).output);
    expect(again).toMatchObject({ reportsErased: 0, draftsErased: 0, applicationsLapsed: 0, filesSwept: 0 });
  });

  it('counts each kind by what stands now: what one does beforehand moves the clocks of another', async () => {
    const cases = 'SELECT institution_id FROM cases WHERE open = 1';
    await sql(place, `UPDATE organizations SET status = 'stopped' WHERE id IN (${cases})`);
    const before = await standingOf(place);
    const said = countsIn((await runCommand(shell, 'timed', '--dry-run')).output);
    expect(await standingOf(place)).toEqual(before);
    const done = countsIn((await runCommand(shell, 'timed')).output);
    expect(said.stoppedInstitutionsLeft).toBeGreaterThan(0);
    expect(said.stoppedInstitutionsLeft).toBe(done.stoppedInstitutionsLeft);
  });

  it('leaves the job to another server that is at it', async () => {
    const holder = `holder = '${randomUUID()}', expires_at = ${Date.parse('2028-01-01')}`;
    await sql(place, `UPDATE leases SET ${holder} WHERE name = 'timed-run'`);
    const before = await standingOf(place);
    expect((await runCommand(shell, 'timed', '--dry-run')).output).toMatch(/Another server is at it/);
    expect(await standingOf(place)).toEqual(before);
  });
});
