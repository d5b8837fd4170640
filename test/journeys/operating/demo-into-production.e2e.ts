import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOfCase } from '@jingkang/shared/records/outlines';
import { tableOf } from '../../model/arrows';
import { Client } from '../../support/client';
import { type Row, sql } from '../../support/database';
import { asKept } from '../../support/sealing';
import { copySeeded } from '../../support/seeded';
import {
  bothDatabases,
  createMariadbDatabase,
  dropMariadbDatabase,
  root,
  runCommand,
  startServer,
} from '../../support/server';
import {
  deletion,
  insertion,
  type Place,
  rowFor,
  type StoredTable,
  storedTables,
} from '../../support/tables';
import { told } from '../../support/told';

/** What is nobody's, demo or not. */
const ground = [
  'regions',
  'holidays',
  'holiday_notices',
  'migrations',
  'migration_checksums',
  'database_identity',
  'leases',
  'running_servers',
  'demo_marks',
];
/** What lasts a day at most goes with every demo. */
const passing = [
  'guess_counters',
  'idempotency_keys',
  'one_time_codes',
  'throttle_counters',
  'upload_counters',
];
const evidence = ['evidence_events', 'evidence_heads'];
/** What is part of the account, organization or record named there. Whatever else names one hangs on it. */
const parts = [
  ...partsOfCase.map((name) => `${tableOf[name]}.case_id`),
  'application_reviews.application_id',
  'attachments.record_id',
  'cases.application_id',
  'clock_marks.record_id',
  'consents.application_id',
  'contact_attempts.report_id',
  'evidence_events.record_id',
  'invitations.organization_id',
  'known_devices.account_id',
  'notices.account_id',
  'notices.record_id',
  'qualifications.account_id',
  'record_messages.record_id',
  'recovery_codes.account_id',
  'reminders.application_id',
  'sessions.account_id',
];
const refusal = /演示数据.*npm run demo:clear[^]*demo data.*npm run demo:clear/;

/** The commands of the operator, as package.json names them. */
const commands = Object.entries(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>,
)
  .filter(([, script]) => script.includes('server-command.js'))
  .map(([name]) => name);

interface Planted {
  readonly table: StoredTable;
  readonly column: string;
  readonly row: Row;
}

describe.each(bothDatabases)('a demo that is to become production on the %s database', (database) => {
  let place: Place;
  let tables: StoredTable[];
  let name: string;
  const env = (more: Record<string, string> = {}) => ({
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: place.dataDir,
      ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
      ...more,
    },
  });
  const production = () => env({ NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://jk.example.org' });
  const start = () => startServer({ database, env: { NODE_ENV: 'production' }, on: place });
  const clear = (typed = name) => runCommand(env(), 'demo:clear', '--yes', typed);

  const peoples = () => tables.filter((table) => !ground.includes(table.name));
  const counts = async () => {
    const each = tables.map((table) => `(SELECT COUNT(*) FROM ${table.name}) AS ${table.name}`);
    const [row = {}] = await sql(place, `SELECT ${each.join(', ')}`);
    return Object.fromEntries(Object.entries(row).map(([table, n]) => [table, Number(n)]));
  };
  const files = () =>
    existsSync(join(place.dataDir, 'attachments'))
      ? readdirSync(join(place.dataDir, 'attachments'), { recursive: true, encoding: 'utf8' }).filter((one) =>
          one.endsWith('.sealed'),
        )
      : [];
  const demoOne = async (table: string) =>
    (await sql(place, `SELECT id FROM ${table} WHERE id LIKE '00000000-%' ORDER BY id LIMIT 1`))[0]
      ?.id as string;
  const plant = async (planted: readonly Planted[]) => {
    await sql(place, ...planted.map(({ table, row }) => insertion(table.name, row)));
  };
  const uproot = async (planted: readonly Planted[]) => {
    await sql(place, ...planted.map(({ table, row }) => deletion(table, row)));
  };
  /** A row for every column that can name an account, an organization or a record, naming this one. */
  const naming = (id: string, which: (column: string) => boolean): Planted[] =>
    peoples().flatMap((table) =>
      table.columns
        .filter((column) => /_(id|by)$/.test(column.name) && which(`${table.name}.${column.name}`))
        .map((column) => ({ table, column: column.name, row: rowFor(table, { [column.name]: id }) })),
    );
  /** A row for every text that can hold more than one thing, sealed or not, with this id somewhere in it. */
  const holding = async (id: string): Promise<Planted[]> => {
    const rows = peoples()
      .filter((table) => !passing.includes(table.name))
      .flatMap((table) =>
        table.columns
          .filter(({ type }) => /text/i.test(type))
          .map((column) => ({ table, column: column.name, row: rowFor(table) })),
      );
    const wanted = rows.map(({ table, ...one }) => ({ ...one, table: table.name }));
    const kept = await asKept(place.dataDir, JSON.stringify({ chosen: [id] }), wanted);
    return rows.map((one, index) => ({ ...one, row: { ...one.row, [one.column]: kept[index] } }));
  };

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
    const databaseUrl = database === 'mariadb' ? await createMariadbDatabase() : undefined;
    place = { dataDir, databaseUrl };
    await copySeeded(database, dataDir, databaseUrl);
    tables = await storedTables(place);
    name = databaseUrl ? new URL(databaseUrl).pathname.slice(1) : 'jingkang.sqlite';
  });
  afterAll(async () => {
    if (place.databaseUrl) await dropMariadbDatabase(place.databaseUrl);
    rmSync(place.dataDir, { recursive: true, force: true });
  });

  it('the seed has marked every row of every table it filled', async () => {
    const stored = await counts();
    const marks = await sql(
      place,
      'SELECT table_name AS tab, COUNT(*) AS n FROM demo_marks GROUP BY table_name',
    );
    const marked = Object.fromEntries(marks.map(({ tab, n }) => [tab, Number(n)]));
    const filled = peoples().filter((table) => stored[table.name]);
    expect(filled.length).toBeGreaterThanOrEqual(18);
    expect(marked).toEqual(Object.fromEntries(filled.map((table) => [table.name, stored[table.name]])));
  });

  it('names of its accounts cannot be guessed, and their keys stay', () => {
    const accounts: { key: string; userName: string }[] = JSON.parse(
      readFileSync(join(place.dataDir, 'demo-accounts.json'), 'utf8'),
    );
    expect(accounts.map(({ key }) => key)).toEqual(expect.arrayContaining(['admin', 'qj-worker-1']));
    for (const { key, userName } of accounts) expect(userName).toMatch(new RegExp(`^${key}-[0-9a-z]{5}$`));
    expect(new Set(accounts.map(({ key, userName }) => userName.slice(key.length))).size).toBeGreaterThan(1);
  });

  // One clears it, and one looks at the tables alone.
  const refusing = commands.filter((one) => !['demo:clear', 'db:check'].includes(one));
  it(`the server and each of ${refusing.length} commands refuse it with a sentence`, async () => {
    expect(commands).toEqual(expect.arrayContaining(['admin:create', 'audit:verify', 'db:migrate', 'timed']));
    const before = await counts();
    await expect(start()).rejects.toThrow(/ended with 1:[^]*demo:clear/);
    await expect(start()).rejects.not.toThrow(/http:/);
    for (const command of refusing) {
      const { code, output } = await runCommand(production(), command);
      expect({ command, code, told: refusal.test(output) }).toEqual({ command, code: 1, told: true });
    }
    expect(await counts()).toEqual(before);
  });

  it('one that was seeded before there were marks is known by the fixed ids, and only a fresh one helps', async () => {
    const marks = await sql(place, 'SELECT table_name, row_key FROM demo_marks');
    const before = await counts();
    await sql(place, 'DELETE FROM demo_marks');
    await expect(start()).rejects.toThrow(refusal);
    const { code, output } = await clear();
    expect(code).toBe(1);
    expect(output).toMatch(/fresh database/);
    const values = marks.map(({ table_name, row_key }) => `('${table_name}', '${row_key}')`);
    await sql(place, `INSERT INTO demo_marks (table_name, row_key) VALUES ${values.join(', ')}`);
    expect(await counts()).toEqual(before);
  });

  it('a wrong name removes nothing', async () => {
    const before = [await counts(), files()];
    const { code, output } = await clear('another');
    expect(code).toBe(1);
    expect(output).toMatch(/applications \d+[^]*名字不对/);
    expect([await counts(), files()]).toEqual(before);
    expect(files().length).toBeGreaterThan(10);
  });

  it('whatever real thing hangs on it by any column is listed, and nothing is removed', async () => {
    const hangs = (column: string) =>
      !parts.includes(column) && !passing.includes(column.split('.')[0] ?? '');
    const [account, organization] = [await demoOne('accounts'), await demoOne('organizations')];
    const named = naming(account, hangs);
    const held = await holding(account);
    told(`${named.length} columns of ids and ${held.length} of texts can name what is of the demo.`);
    expect(named.length).toBeGreaterThan(50);
    expect(held.length).toBeGreaterThan(30);
    const planted = [...named, ...naming(organization, hangs), ...held];
    await plant(planted);
    const before = [await counts(), files()];
    const { code, output } = await clear();
    expect(code).toBe(1);
    const listed = output.split('\n');
    for (const { table, column, row } of planted) {
      const id = String(
        row.record_id ?? table.columns.filter(({ key }) => key).map((one) => row[one.name])[0],
      );
      const line = listed.find((one) => one.includes(id)) ?? '';
      expect({ table: table.name, column, line }).toMatchObject({
        line: expect.stringContaining(`${table.name}.${column}`),
      });
      expect(line).toContain(String(row.number ?? '-'));
    }
    expect([await counts(), files()]).toEqual(before);
    await uproot(planted);
  });

  it('the demo goes with all that is part of it; what is real stays, and serves in production', async () => {
    const real = peoples()
      .filter((table) => ![...passing, ...evidence].includes(table.name))
      .map((table) => ({ table, column: '', row: rowFor(table) }));
    const [account, organization] = [await demoOne('accounts'), await demoOne('organizations')];
    const record = (await sql(place, "SELECT id FROM applications WHERE number <> '' LIMIT 1"))[0]
      ?.id as string;
    const own: Record<string, string> = { account_id: account, organization_id: organization };
    const belongs = parts.flatMap((part) =>
      naming(own[part.split('.')[1] ?? ''] ?? record, (column) => column === part),
    );
    expect(belongs).toHaveLength(parts.length);
    // Keys that a demo row has already taken.
    const free = belongs.filter(({ table }) => !['application_reviews', 'cases'].includes(table.name));
    await plant([...real, ...free]);
    const made = await runCommand(env(), 'admin:create', '--user-name', 'chief');
    expect(made.code).toBe(0);

    const { code, output } = await clear();
    expect(output).toMatch(/演示数据已清除/);
    expect(code).toBe(0);
    const expected = Object.fromEntries(peoples().map((table) => [table.name, 0]));
    for (const { table } of real) expected[table.name] = 1;
    // Besides the planted account the administrator, with one event of evidence and its head.
    expected.accounts = 2;
    for (const table of evidence) expected[table] = 1;
    // A device may have become known by a code that stood on the page.
    expected.known_devices = 0;
    const { regions, holidays, ...left } = await counts();
    expect(left).toMatchObject({ ...expected, demo_marks: 0 });
    expect(regions).toBeGreaterThan(40_000);
    expect(holidays).toBeGreaterThan(50);
    expect(await sql(place, 'SELECT value FROM region_settings WHERE value IS NOT NULL')).toEqual([]);
    expect(files()).toEqual([]);
    expect(existsSync(join(place.dataDir, 'demo-accounts.json'))).toBe(false);
    await uproot(real);
  });

  it('afterwards the verifiers are content, production starts, and no demo comes in again', async () => {
    expect(await runCommand(production(), 'audit:verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('problems=0'),
    });
    expect((await runCommand(production(), 'evidence:verify')).code).toBe(0);
    const server = await start();
    try {
      expect((await new Client(server.url).get('/site')).body).toMatchObject({ demo: false });
      expect((await runCommand(production(), 'admin:create', '--user-name', 'second')).code).toBe(0);
    } finally {
      await server.stop();
    }
    const before = await counts();
    expect(await runCommand(env(), 'db:seed')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/用于正式环境[^]*serves production/),
    });
    await expect(startServer({ database, env: {}, on: place })).rejects.toThrow(/serves production/);
    expect(await counts()).toEqual(before);
    expect(await clear(randomUUID())).toMatchObject({
      code: 0,
      output: expect.stringMatching(/no demo data/),
    });
  });
});
