import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { asStaff, Client } from '../../support/client';
import { countsOf } from '../../support/database';
import { feedback } from '../../support/factories';
import { type OwnMariadb, ownMariadb } from '../../support/own-mariadb';
import { until } from '../../support/patience';
import { type RunningServer, startServer } from '../../support/server';
import { TcpProxy } from '../../support/tcp-proxy';

interface Failure {
  readonly name: string;
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
  /** What reads are answered meanwhile. */
  readonly reads: 200 | 503;
  /** What writes are told. */
  readonly told: 'read_only' | 'database_broken' | 'busy' | 'unavailable';
}

/** Fails, says a sentence, and is well again without a restart; nothing is half done. */
async function goThrough(server: RunningServer, worker: Client, failure: Failure): Promise<void> {
  const nobody = new Client(server.url);
  const write = () => nobody.post('/feedback', feedback());
  const reads = () =>
    Promise.all([worker.get('/applications?view=all'), nobody.get('/institutions?region=500110')]);
  expect((await write()).status).toBe(201);
  const before = await countsOf(server, 'feedback');
  await failure.begin();
  let written = 0;
  try {
    let last = await write();
    // The first refusals may still be of connections that were cut off.
    for (let refused = 0; refused < 10 && last.body.code !== failure.told; last = await write())
      if (last.status === 201) written += 1;
      else refused += 1;
    expect(last).toMatchObject({
      status: 503,
      body: { code: failure.told, message: expect.stringMatching(/请稍后再试/) },
    });
    for (const { status } of await reads())
      expect([failure.name, status]).toEqual([failure.name, failure.reads]);
  } finally {
    await failure.end();
  }
  await until(async () => {
    const { status } = await write();
    if (status === 201) written += 1;
    return status === 201;
  }, `writes go on: ${failure.name}`);
  for (const { status } of await reads()) expect(status).toBe(200);
  await until(async () => (await nobody.get('/health/ready')).status === 200, 'it is ready again');
  expect(await countsOf(server, 'feedback')).toEqual({ feedback: (before.feedback ?? 0) + written });
  expect(server.exitCode()).toBeNull();
}

const DATABASE = 'failing';
let mariadb: OwnMariadb;
let twin: OwnMariadb;
let proxy: TcpProxy;
let url: string;
let held: Connection[] = [];

/** Ends every connection of the server under test. */
const cutAll = async () => {
  const ids = await mariadb.asRoot<{ id: number }>(
    "SELECT id AS id FROM information_schema.processlist WHERE user = 'jingkang'",
  );
  for (const { id } of ids) await mariadb.asRoot(`KILL ${id}`).catch(() => undefined);
};
const hold = async (uri: string) => {
  const connection = await createConnection({ uri }).catch(() => undefined);
  if (connection) held.push(connection);
  return Boolean(connection);
};
const letGo = async () => {
  for (const connection of held) connection.destroy();
  held = [];
};
const asRootOf = ({ port }: OwnMariadb) => `mysql://root@127.0.0.1:${port}`;
const RIGHTS = `ON ${DATABASE}.*`;

const failures: readonly Failure[] = [
  {
    name: 'the database becomes read-only',
    begin: async () => void (await mariadb.asRoot('SET GLOBAL read_only = 1')),
    end: async () => void (await mariadb.asRoot('SET GLOBAL read_only = 0')),
    reads: 200,
    told: 'read_only',
  },
  {
    name: 'the right to write is lost',
    begin: async () => {
      await mariadb.asRoot(`REVOKE INSERT, UPDATE, DELETE ${RIGHTS} FROM jingkang@'%'`);
      await cutAll();
    },
    end: async () => {
      await mariadb.asRoot(`GRANT ALL ${RIGHTS} TO jingkang@'%'`);
      await cutAll();
    },
    reads: 200,
    told: 'database_broken',
  },
  {
    name: 'every right is lost',
    begin: async () => {
      await mariadb.asRoot(`REVOKE ALL ${RIGHTS} FROM jingkang@'%'`);
      await cutAll();
    },
    end: async () => void (await mariadb.asRoot(`GRANT ALL ${RIGHTS} TO jingkang@'%'`)),
    reads: 503,
    told: 'database_broken',
  },
  {
    name: 'the account is locked',
    begin: async () => {
      await mariadb.asRoot("ALTER USER jingkang@'%' ACCOUNT LOCK");
      await cutAll();
    },
    end: async () => void (await mariadb.asRoot("ALTER USER jingkang@'%' ACCOUNT UNLOCK")),
    reads: 503,
    told: 'database_broken',
  },
  {
    name: 'all connections of the database are taken',
    begin: async () => {
      await mariadb.asRoot('SET GLOBAL max_connections = 10');
      // One more than there are: the last is kept for an administrator.
      while (held.length < 11) {
        const [first] = held;
        if (first) {
          const [rows] = await first.query(
            "SELECT id AS id FROM information_schema.processlist WHERE user = 'jingkang'",
          );
          for (const { id } of rows as { id: number }[])
            await first.query(`KILL ${id}`).catch(() => undefined);
        }
        await until(() => hold(asRootOf(mariadb)), 'a connection is taken');
      }
    },
    end: async () => {
      await held[0]?.query('SET GLOBAL max_connections = 600');
      await letGo();
    },
    reads: 503,
    told: 'busy',
  },
  {
    name: 'all connections of the user are taken',
    begin: async () => {
      await mariadb.asRoot("ALTER USER jingkang@'%' WITH MAX_USER_CONNECTIONS 1");
      await until(async () => {
        await cutAll();
        return hold(url);
      }, 'the connection is taken');
    },
    end: async () => {
      await mariadb.asRoot("ALTER USER jingkang@'%' WITH MAX_USER_CONNECTIONS 0");
      await letGo();
    },
    reads: 503,
    told: 'busy',
  },
  {
    name: 'no statement more can be prepared',
    begin: async () => {
      await mariadb.asRoot('SET GLOBAL max_prepared_stmt_count = 0');
      await cutAll();
    },
    end: async () => void (await mariadb.asRoot('SET GLOBAL max_prepared_stmt_count = 16382')),
    reads: 503,
    told: 'busy',
  },
  {
    name: 'a table is locked for longer than anyone waits',
    begin: async () => {
      await hold(`${asRootOf(mariadb)}/${DATABASE}`);
      await held[0]?.query('LOCK TABLES feedback WRITE');
    },
    end: letGo,
    reads: 200,
    told: 'busy',
  },
  {
    name: 'the database ends, and starts again',
    begin: () => mariadb.stop(),
    end: () => mariadb.start(),
    reads: 503,
    told: 'unavailable',
  },
  {
    name: 'the network is cut',
    begin: () => proxy.cut(),
    end: async () => void (await proxy.open()),
    reads: 503,
    told: 'unavailable',
  },
];

describe(`failures of a mariadb: ${failures.length} that last, and 3 more`, () => {
  let server: RunningServer;
  let worker: Client;
  beforeAll(async () => {
    mariadb = await ownMariadb();
    url = await mariadb.database(DATABASE);
    proxy = new TcpProxy({ host: '127.0.0.1', port: mariadb.port });
    const through = new URL(url);
    through.port = String(await proxy.open());
    const on = { dataDir: mkdtempSync(join(tmpdir(), 'jk-test-')), databaseUrl: through.toString() };
    await mariadb.seed(DATABASE, on.dataDir);
    server = await startServer({ on });
    worker = await asStaff(server, 'qj-worker-1');
  });
  afterAll(async () => {
    await letGo();
    await server.stop();
    rmSync(server.dataDir, { recursive: true });
    await proxy.cut();
    await mariadb.destroy();
    await twin?.destroy();
  });

  it.each(failures)('$name: reads $reads, writes $told', (failure) => goThrough(server, worker, failure));

  it('a connection that is killed in a transaction leaves nothing half, and the next request has another', async () => {
    const nobody = new Client(server.url);
    const before = await countsOf(server, 'feedback', 'evidence_events');
    await hold(`${asRootOf(mariadb)}/${DATABASE}`);
    // What is written first goes through, what is written after it waits.
    await held[0]?.query('LOCK TABLES evidence_events WRITE');
    const waiting = nobody.post('/feedback', feedback());
    const stuck = () =>
      mariadb.asRoot<{ id: number }>(
        "SELECT id AS id FROM information_schema.processlist WHERE user = 'jingkang' AND state LIKE 'Waiting%'",
      );
    await until(async () => (await stuck()).length > 0, 'the transaction waits');
    for (const { id } of await stuck()) await mariadb.asRoot(`KILL ${id}`);
    expect(await waiting).toMatchObject({
      status: 503,
      body: { message: expect.stringMatching(/请稍后再试/) },
    });
    await letGo();
    expect(await countsOf(server, 'feedback', 'evidence_events')).toEqual(before);
    expect((await nobody.post('/feedback', feedback())).status).toBe(201);
  });

  it('the clock of the database goes wrong: it is told, and no server is taken out of service', async () => {
    const nobody = new Client(server.url);
    const clock = async (well: boolean) => {
      await cutAll();
      await until(
        async () => (await nobody.get('/health/ready')).body.clock === well,
        `the clock is ${well}`,
      );
    };
    await clock(true);
    await mariadb.asRoot("SET GLOBAL init_connect = 'SET timestamp = UNIX_TIMESTAMP() - 3600'");
    await clock(false);
    expect((await nobody.get('/health/ready')).status).toBe(200);
    await until(
      () => /"code":"readiness_clock","holds":false,.*"clockDifferenceMs":36\d{5}/.test(server.log()),
      'it stands in the log',
    );
    await mariadb.asRoot("SET GLOBAL init_connect = ''");
    await clock(true);
  });

  it('another host takes over behind the same address: the one that was demoted is left by itself', async () => {
    twin = await mariadb.twin();
    const nobody = new Client(server.url);
    await until(
      async () => (await nobody.post('/feedback', feedback())).status === 201,
      'it is well after the copy',
    );
    await mariadb.asRoot('SET GLOBAL read_only = 1');
    expect(await nobody.post('/feedback', feedback())).toMatchObject({
      status: 503,
      body: { code: 'read_only' },
    });
    proxy.turnTo({ host: '127.0.0.1', port: twin.port });
    await until(
      async () => (await nobody.post('/feedback', feedback())).status === 201,
      'writes go to the new host',
    );
    expect((await worker.get('/applications?view=all')).status).toBe(200);
  });
});

describe('failures of an embedded database', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.destroy());

  it('the file is moved away: nothing is written into what nobody would find again, and it goes on when it is back', async () => {
    const file = join(server.dataDir, 'jingkang.sqlite');
    await goThrough(server, await asStaff(server, 'qj-worker-1'), {
      name: 'the file is moved away',
      begin: async () => {
        renameSync(file, `${file}.aside`);
        await until(
          async () => (await new Client(server.url).get('/health/ready')).body.data?.database === false,
          'readiness tells it',
        );
      },
      end: () => renameSync(`${file}.aside`, file),
      reads: 200,
      told: 'read_only',
    });
  });
});
