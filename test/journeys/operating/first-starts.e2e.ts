import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asStaff, Client } from '../../support/client';
import { sql } from '../../support/database';
import { countsIn, DatabasesMade } from '../../support/migrating';
import { ended, followed } from '../../support/processes';
import { rowReaders } from '../../support/commands';
import { copySeeded } from '../../support/seeded';
import { bare } from '../../support/programs';
import { bothDatabases, root, type RunningServer, runCommand, startServer } from '../../support/server';
import { told } from '../../support/told';
import type { Place } from '../../support/tables';

const made = new DatabasesMade();
afterAll(() => made.remove());

const envOf = ({ dataDir, databaseUrl }: Place): Record<string, string> => ({
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_DIR: dataDir,
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
});

/** Starts a server that is killed once it has given so many statements; whether it came up before. */
function startedBefore(limit: number, place: Place): Promise<{ up: boolean; output: string }> {
  const preload = `--import ${pathToFileURL(join(root, 'test/support/kill-at-statement.mjs')).href}`;
  const env = { ...bare(), ...envOf(place), NODE_OPTIONS: preload, KILL_AFTER: String(limit) };
  const child = followed(spawn(process.execPath, [join(root, 'server/dist/main.js')], { cwd: root, env }));
  let output = '';
  return new Promise((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
        if (output.includes('/api/docs')) void ended(child, 'SIGTERM');
      });
    child.once('exit', () => done({ up: output.includes('/api/docs'), output }));
  });
}

/** What comes and goes by itself. */
const passing = /^(leases|running_servers|throttle_counters|idempotency_keys|sessions)$/;
const lasting = async (place: Place) =>
  Object.fromEntries(Object.entries(await countsIn(place)).filter(([name]) => !passing.test(name)));

describe.each(bothDatabases)('the first start on the %s database', (database) => {
  it('killed after ever more statements, of migrations and of the seed, makes all that one makes', async () => {
    const place = await made.place(database);
    const killedIn: string[] = [];
    for (let limit = 60; ; limit *= 4) {
      const { up, output } = await startedBefore(limit, place);
      if (up) break;
      const step = output.match(/· .+/g)?.at(-1) ?? output;
      killedIn.push(step);
      expect(step).toMatch(/^· (migrating|seeding)$/);
    }
    told(`${database}: ${killedIn.length} kills, ${killedIn.join(', ')}`);
    expect(new Set(killedIn).size).toBe(2);
    const whole = await made.place(database);
    await copySeeded(database, whole.dataDir, whole.databaseUrl);
    expect(await lasting(place)).toEqual(await lasting(whole));
    expect(await sql(place, "SELECT table_name FROM demo_marks WHERE table_name LIKE '% %'")).toEqual([]);
    const check = () => runCommand({ env: envOf(place) }, 'db:check');
    expect(await check()).toMatchObject({ code: 0 });
    if (database !== 'embedded') return;
    // A server that reads it would be ended by its driver.
    const [row] = await sql(place, 'SELECT rowid AS at FROM organizations');
    await sql(place, `UPDATE organizations SET address = CAST(X'41E4BD' AS TEXT) WHERE rowid = ${row?.at}`);
    const found = expect.stringMatching(new RegExp(`organizations rowid ${row?.at} \\(\\S+\\): address\n`));
    expect(await check()).toMatchObject({ code: 1, output: found });
    for (const name of rowReaders) {
      const told = await runCommand({ env: envOf(place) }, name);
      expect({ name, ...told }).toEqual({ name, code: 1, output: found });
      expect(told.output).toMatch(/什么都没有做[^]*Nothing was done/);
    }
    await sql(place, `UPDATE organizations SET address = '' WHERE rowid = ${row?.at}`);
    expect(await check()).toMatchObject({ code: 0 });
  });

  describe('by three servers at once', () => {
    let on: Place;
    let starts: PromiseSettledResult<RunningServer>[];
    const servers = () => starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    beforeAll(async () => {
      on = await made.place(database);
      starts = await Promise.allSettled([1, 2, 3].map(() => startServer({ on })));
    });
    afterAll(() => Promise.all(servers().map((server) => server.stop())));

    it('brings all of them up, and one of them seeds', async () => {
      expect(starts.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(servers().filter((server) => server.log().includes('演示账号'))).toHaveLength(1);
      for (const { url } of servers()) expect((await new Client(url).get('/health')).status).toBe(200);
      expect(await sql(on, 'SELECT name FROM migrations GROUP BY name HAVING COUNT(*) > 1')).toEqual([]);
    });

    it('makes one staff, which every one of them lets in', async () => {
      const [named] = await sql(on, 'SELECT COUNT(user_name) AS staff FROM accounts');
      for (const server of servers()) {
        expect(server.accounts).toHaveLength(Number(named?.staff));
        await asStaff(server, 'admin');
      }
    });
  });
});
