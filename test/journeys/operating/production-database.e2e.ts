import { rmSync } from 'node:fs';
import { allCommands } from '../../support/commands';
import { sql } from '../../support/database';
import { productionWithRecords } from '../../support/production';
import { bothDatabases, dropMariadbDatabase, runCommand, startServer } from '../../support/server';
import { standingOf } from '../../support/standing';
import type { Place } from '../../support/tables';

const far = '2027-06-30';
/** What puts made-up people in, or sets a clock. */
const refused: readonly (readonly [readonly string[], RegExp])[] = [
  [['db:seed'], /用于正式环境.*什么都没有做[^]*serves production.*nothing was done/],
  [['timed', '--at', far], /正式环境只按真实的时间运行.*--dry-run[^]*nothing was done.*--dry-run/],
  [['timed', `--at=${far}T00:00:00Z`], /正式环境只按真实的时间运行/],
];
/** All others, which go by what the database serves. */
const others = allCommands.filter((name) => name !== 'db:seed');

describe.each(bothDatabases)('a production database on %s', (database) => {
  let place: Place;
  const shell = (more: Record<string, string>) => ({
    DATA_DIR: place.dataDir,
    ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
    ...more,
  });
  const standing = () => standingOf(place);
  const mode = async () => (await sql(place, 'SELECT mode FROM database_identity'))[0]?.mode;

  beforeAll(async () => {
    place = await productionWithRecords(database);
  });
  afterAll(async () => {
    if (place.databaseUrl) await dropMariadbDatabase(place.databaseUrl);
    rmSync(place.dataDir, { recursive: true, force: true });
  });

  const shells: readonly (readonly [string, Record<string, string>])[] = [
    ['a shell that says nothing', {}],
    ['a shell of production', { NODE_ENV: 'production' }],
  ];
  describe.each(shells)('in %s', (_, more) => {
    const run = (...call: readonly string[]) => runCommand({ env: shell(more) }, ...call);

    it(`refuses ${refused.length} ways to seed it or to set its clock, and stands as before`, async () => {
      const before = await standing();
      for (const [[name = '', ...args], sentence] of refused) {
        const { code, output } = await run(name, ...args);
        expect({ name, code, output }).toEqual({ name, code: 1, output: expect.stringMatching(sentence) });
        expect(output).toMatch(/· 模式 Mode: 正式环境 production/);
      }
      expect(await standing()).toEqual(before);
    });

    it('says what a set clock would do, and stands as before', async () => {
      const before = await standing();
      const { code, output } = await run('timed', '--dry-run', '--at', far);
      expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^draftsErased [1-9]/m) });
      expect(output).toMatch(/试运行，什么都没有改变.*2027-06-30[^]*A dry run, nothing was changed/);
      expect(await standing()).toEqual(before);
    });
  });

  it('no demo starts on one that does not say so yet, as one of an earlier version or before its first start', async () => {
    // Its link would lead nowhere.
    expect(await runCommand({ env: shell({}) }, 'admin:create')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/PUBLIC_ORIGIN must be/),
    });
    const origin = { PUBLIC_ORIGIN: 'https://jk.example.org' };
    const made = await runCommand({ env: shell(origin) }, 'admin:create');
    expect(made).toMatchObject({
      code: 0,
      output: expect.stringMatching(/https:\/\/jk\.example\.org\/admin/),
    });
    await sql(place, 'UPDATE database_identity SET mode = NULL');
    const before = await standing();
    await expect(startServer({ database, on: place })).rejects.toThrow(/真实的账号[^]*not made up/);
    expect(await runCommand({ env: shell({}) }, 'db:seed')).toEqual({
      code: 1,
      output: expect.stringMatching(/真实的账号.*另一个空数据库[^]*not made up.*name an empty database/),
    });
    expect(await standing()).toEqual(before);
    await sql(place, "UPDATE database_identity SET mode = 'production'");
  });

  it('no demo starts on it, and nothing of it is changed by the try', async () => {
    const before = await standing();
    const demos: readonly Record<string, string>[] = [{}, { NODE_ENV: 'development' }];
    for (const env of demos)
      await expect(startServer({ database, env, on: place })).rejects.toThrow(
        /用于正式环境[^]*serves production/,
      );
    expect(await standing()).toEqual(before);
  });

  it(`${others.length} commands leave it one in a shell that says nothing: no mark, no mode, no demo account`, async () => {
    for (const name of others) {
      const { output } = await runCommand({ env: shell({}) }, name);
      expect({ name, output }).toEqual({ name, output: expect.stringMatching(/Mode: 正式环境 production/) });
      expect(await mode()).toBe('production');
    }
    expect(await sql(place, 'SELECT * FROM demo_marks')).toEqual([]);
    const staff = await sql(place, "SELECT user_name FROM accounts WHERE kind = 'staff'");
    expect(staff).toEqual([{ user_name: 'admin' }]);
  });

  it('a mark that somebody has put into it makes it no demo', async () => {
    await sql(place, "INSERT INTO demo_marks (table_name, row_key) VALUES ('accounts', 'nobody')");
    const name = place.databaseUrl ? new URL(place.databaseUrl).pathname.slice(1) : 'jingkang.sqlite';
    expect(await runCommand({ env: shell({}) }, 'demo:clear', '--yes', name)).toMatchObject({ code: 0 });
    expect(await mode()).toBe('production');
  });
});
