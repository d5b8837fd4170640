import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditions } from '../../../server/src/gateway/site/conditions';
import { Client } from '../../support/client';
import { sql } from '../../support/database';
import { until } from '../../support/patience';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

interface Spoiling {
  readonly condition: keyof typeof conditions;
  readonly how: string;
  readonly spoil: () => Promise<unknown> | unknown;
  readonly mend: () => Promise<unknown> | unknown;
  /** The server may mend it by itself meanwhile. */
  readonly repeats?: true;
  /** Seen at the start alone. */
  readonly restarts?: Readonly<Record<string, string>>;
}

describe.each(bothDatabases)('readiness on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.destroy());

  const ready = () => new Client(server.url).get('/health/ready');
  const told = async (): Promise<Record<string, boolean>> => {
    const { status, body } = await ready();
    return status === 200 ? body : body.data;
  };
  const keys = () => join(server.dataDir, 'field-keys.json');
  let kept = '';
  const timedAt = (at: number) =>
    sql(
      server,
      "DELETE FROM leases WHERE name = 'timed-run'",
      `INSERT INTO leases (name, expires_at) VALUES ('timed-run', ${at})`,
    );

  const spoilings: readonly Spoiling[] = [
    {
      condition: 'migrations',
      how: 'one was not run',
      spoil: async () => {
        const [row] = await sql(server, "SELECT timestamp, name FROM migrations WHERE name LIKE 'HashForm%'");
        kept = `INSERT INTO migrations (timestamp, name) VALUES (${row?.timestamp}, '${row?.name}')`;
        await sql(server, "DELETE FROM migrations WHERE name LIKE 'HashForm%'");
      },
      mend: () => sql(server, kept),
    },
    {
      condition: 'migrations',
      how: 'another server has run one of a newer version',
      spoil: () => sql(server, "INSERT INTO migrations (timestamp, name) VALUES (9, 'Newer9')"),
      mend: () => sql(server, "DELETE FROM migrations WHERE name = 'Newer9'"),
    },
    {
      condition: 'keys',
      how: 'the database knows a newer key than their file',
      spoil: async () => {
        const [row] = await sql(server, 'SELECT newest_key_print AS print FROM database_identity');
        kept = String(row?.print);
        await sql(server, `UPDATE database_identity SET newest_key_print = '${'0'.repeat(64)}'`);
      },
      mend: () => sql(server, `UPDATE database_identity SET newest_key_print = '${kept}'`),
    },
    {
      condition: 'keys',
      how: 'their file is gone',
      spoil: () => renameSync(keys(), `${keys()}.aside`),
      mend: () => renameSync(`${keys()}.aside`, keys()),
    },
    {
      condition: 'keys',
      how: 'their file is an old one',
      spoil: () => {
        kept = readFileSync(keys(), 'utf8');
        writeFileSync(
          keys(),
          JSON.stringify({ ...JSON.parse(kept), current: '0', fieldKeys: { '0': 'older' } }),
        );
      },
      mend: () => writeFileSync(keys(), kept),
    },
    {
      condition: 'timed',
      how: 'the last run was four hours ago',
      repeats: true,
      spoil: () => timedAt(Date.now() - 4 * 3_600_000),
      mend: () => timedAt(Date.now()),
    },
    {
      condition: 'tables',
      how: 'an index is missing',
      spoil: async () => {
        const all =
          database === 'embedded'
            ? await sql(
                server,
                "SELECT name, sql AS made FROM sqlite_master WHERE type = 'index' AND tbl_name = 'idempotency_keys' AND sql IS NOT NULL",
              )
            : await sql(
                server,
                "SELECT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'idempotency_keys' AND index_name <> 'PRIMARY'",
              );
        const [index] = all;
        kept = String(index?.made ?? `CREATE INDEX ${index?.name} ON idempotency_keys (created_at)`);
        await sql(
          server,
          database === 'embedded'
            ? `DROP INDEX "${index?.name}"`
            : `DROP INDEX ${index?.name} ON idempotency_keys`,
        );
      },
      mend: () => sql(server, kept),
      restarts: {},
    },
    {
      condition: 'uploads',
      how: 'less is free than the floor',
      spoil: () => undefined,
      mend: () => undefined,
      restarts: { FREE_SPACE_FLOOR_MB: '1000000000' },
    },
    {
      condition: 'disk',
      how: 'the folder is away',
      spoil: () => renameSync(server.dataDir, `${server.dataDir}.aside`),
      mend: () => renameSync(`${server.dataDir}.aside`, server.dataDir),
    },
  ];
  const elsewhere = ['database', 'clock'];

  it(`${Object.keys(conditions).length} conditions: each is made false here, or by a failure of the database`, () => {
    const here = new Set(spoilings.map(({ condition }) => condition));
    expect([...here, ...elsewhere].sort()).toEqual(Object.keys(conditions).sort());
  });

  it.each(spoilings)('$condition: $how', async ({ condition, spoil, mend, restarts, repeats }) => {
    const is = (value: boolean, before?: () => unknown) =>
      until(async () => {
        await before?.();
        return (await told())[condition] === value;
      }, `${condition} is ${value}`);
    const again = async (env: Readonly<Record<string, string>>) => {
      if (restarts) server = await server.stop().then(() => server.restart(env));
    };
    await is(true);
    await spoil();
    await again(restarts ?? {});
    await is(false, repeats ? spoil : undefined);
    const { status, body } = await ready();
    expect(status).toBe(conditions[condition].needed ? 503 : 200);
    if (status === 503) expect(body.message).toMatch(/请稍后再试/);
    const logged = (holds: boolean) =>
      server.log().split(`"code":"readiness_${condition}","holds":${holds}`).length;
    const before = logged(true);
    await until(() => logged(false) > 1, 'its begin stands in the log');
    if (condition === 'migrations')
      expect(await new Client(server.url).get('/site')).toMatchObject({
        status: 503,
        body: { code: 'updating', message: expect.stringMatching(/请稍后再试/) },
      });
    await mend();
    await again({ FREE_SPACE_FLOOR_MB: '0' });
    await is(true);
    expect((await ready()).status).toBe(200);
    if (!restarts) await until(() => logged(true) > before, 'and its end');
  });

  it('a loss that nobody asks about stands in the log, from its begin to its end', async () => {
    const lines = () => server.log().split('"code":"readiness_keys"').length;
    const before = lines();
    renameSync(keys(), `${keys()}.aside`);
    await until(() => lines() === before + 1, 'the begin');
    renameSync(`${keys()}.aside`, keys());
    await until(() => lines() === before + 2, 'the end');
  });

  it('being alive asks nothing; health writes nothing and counts nobody; strangers read booleans', async () => {
    const nobody = new Client(server.url);
    const counted = () => sql(server, 'SELECT COUNT(*) AS n FROM throttle_counters');
    const before = await counted();
    expect(await nobody.get('/health/live')).toMatchObject({ status: 200, body: { live: true } });
    await until(async () => (await ready()).status === 200, 'it is ready');
    const standing = await told();
    expect(Object.keys(standing).sort()).toEqual([...Object.keys(conditions), 'busy'].sort());
    for (const value of Object.values(standing)) expect(typeof value).toBe('boolean');
    await until(
      async () => (await nobody.get('/health')).text === (await ready()).text,
      'the address of before answers the same',
    );
    expect(await counted()).toEqual(before);
    expect((await nobody.get('/health/details')).body).toEqual({
      version: expect.any(String),
      commit: expect.stringMatching(/^([0-9a-f]{7,40}|unknown)$/),
      drift: [],
      timedMinutesAgo: expect.any(Number),
      clockDifferenceMs: expect.any(Number),
    });
  });
});
