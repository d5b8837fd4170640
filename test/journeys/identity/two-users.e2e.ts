import { Client } from '../../support/client';
import { execSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moreLife } from '../../damage/life';
import { buildWorld } from '../../permissions/world';
import { sql } from '../../support/database';
import {
  dropMariadbDatabase,
  mariadbUrl,
  root,
  type RunningServer,
  startServer,
  runCommand,
} from '../../support/server';

const page = readFileSync(join(root, 'docs/operating.md'), 'utf8');
const statements = (/```sql\n([^]*?)```/.exec(page)?.[1] ?? '').trim().split(/;\s*/).filter(Boolean);

/** The statements of the page, for a database and users that only this test has. */
const own = randomBytes(4).toString('hex');
const password = 'of-this-test';
const owned = (text: string) =>
  text
    .replaceAll(/'jingkang_(tables|service)'/g, `'jk_$1_${own}'`)
    .replaceAll(/\bjingkang\b/g, `jk_${own}`)
    .replaceAll(/IDENTIFIED BY '[^']*'/g, `IDENTIFIED BY '${password}'`);

/** The lines of the page that begin with a program, as the user for the tables calls them here. */
const linesOf = (program: string) => {
  const { hostname, port } = new URL(mariadbUrl(''));
  const by = `-h ${hostname} -P ${port} -u jk_tables_${own} -p${password}`;
  const lines = page.split('\n').filter((line) => line.startsWith(`${program} `));
  return lines.map((line) => owned(line.replace('-u jingkang_tables -p', by)));
};

function urlOf(user: 'tables' | 'service'): string {
  const url = new URL(mariadbUrl(`jk_${own}`));
  Object.assign(url, { username: `jk_${user}_${own}`, password });
  return url.toString();
}

describe('a user for the service and one for the tables, by the statements of docs/operating.md', () => {
  const root0 = { dataDir: '', databaseUrl: mariadbUrl('') };
  const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
  let server: RunningServer | undefined;
  beforeAll(async () => {
    expect(statements).toHaveLength(5);
    await sql(root0, ...statements.map(owned));
  });
  afterAll(async () => {
    await server?.stop();
    await dropMariadbDatabase(mariadbUrl(`jk_${own}`));
    await sql(root0, ...['tables', 'service'].map((user) => `DROP USER 'jk_${user}_${own}'@'%'`));
    rmSync(dataDir, { recursive: true, force: true });
  });

  const service = { DATA_DIR: dataDir, DATABASE_URL: urlOf('service'), AUTO_MIGRATE: 'false' };
  const place = { dataDir, databaseUrl: urlOf('service') };

  it('the service is told to let the other migrate, does the whole work without the right, and so do the commands', async () => {
    expect(await runCommand({ env: service }, 'db:seed')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/npm run db:migrate.*\n.*AUTO_MIGRATE=false.*npm run db:migrate/),
    });
    expect(await runCommand({ env: { ...service, AUTO_MIGRATE: 'true' } }, 'db:seed')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/不能改表.*db:migrate.*\n.*may not change them.*db:migrate/),
    });
    expect(
      await runCommand({ env: { ...service, DATABASE_URL: urlOf('tables') } }, 'db:migrate'),
    ).toMatchObject({ code: 0 });

    server = await startServer({ on: place, env: service });
    await expect(sql(place, 'CREATE TABLE beyond (id INT)')).rejects.toThrow(/denied/);
    const world = await buildWorld(server);
    await moreLife(world);
    const shell = server;
    const done: string[] = [];
    for (const name of [
      'db:check',
      'db:seed',
      'timed',
      'audit:verify',
      'evidence:verify',
      'attachments:verify',
      'hashes:renew',
      'keys:rotate',
      'audit:verify',
    ]) {
      expect({ name, ...(await runCommand(shell, name)) }).toMatchObject({ name, code: 0 });
      done.push(name);
    }
    expect((await new Client(server.url).get('/health')).status).toBe(200);
    expect(server.log()).not.toMatch(/"level":(50|60)/);
    expect(await sql(place, 'SELECT COUNT(*) AS n FROM cases')).not.toEqual([{ n: 0 }]);
  });

  it('the user for the tables makes the backup and takes the way back, by the commands of the page', async () => {
    await server?.stop();
    const run = (line: string) => execSync(line, { cwd: dataDir, stdio: 'pipe' });
    const cases = () => sql(place, 'SELECT * FROM cases ORDER BY id');
    const before = await cases();
    const [dump, ...more] = linesOf('mariadb-dump');
    expect([dump, more]).toEqual([expect.stringContaining('--single-transaction'), []]);
    run(dump ?? '');
    const tables = { dataDir, databaseUrl: urlOf('tables') };
    await sql(tables, 'CREATE TABLE of_the_update (id INT)', 'DELETE FROM evidence_events');
    const back = linesOf('mariadb');
    expect(back).toHaveLength(2);
    back.forEach(run);
    await expect(sql(tables, 'SELECT * FROM of_the_update')).rejects.toThrow(/exist/);
    expect(await cases()).toEqual(before);
    const shell = { env: service };
    for (const name of ['db:check', 'audit:verify', 'evidence:verify', 'fields:verify'])
      expect({ name, ...(await runCommand(shell, name)) }).toMatchObject({ name, code: 0 });
  });
});
