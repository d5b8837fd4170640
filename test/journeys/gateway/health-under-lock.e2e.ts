import { join } from 'node:path';
import Database from 'libsql';
import { type Connection, createConnection } from 'mysql2/promise';
import { Client } from '../../support/client';
import { feedback } from '../../support/factories';
import { until } from '../../support/patience';
import { type RunningServer, startServer } from '../../support/server';

describe('health while a mariadb is locked', () => {
  let server: RunningServer;
  let other: Connection;
  beforeAll(async () => {
    server = await startServer({ database: 'mariadb' });
    other = await createConnection({ uri: server.databaseUrl ?? '' });
  });
  afterAll(async () => {
    await other.end();
    await server.destroy();
  });

  it('says busy while the lock still holds, leaves no queries waiting, and is well again by itself', async () => {
    const probe = new Client(server.url);
    await until(async () => (await probe.get('/health')).status === 200, 'health is well');
    const [tables] = await other.query('SHOW TABLES');
    const names = (tables as Record<string, string>[]).flatMap((row) => Object.values(row));
    await other.query(`LOCK TABLES ${names.map((name) => `\`${name}\` WRITE`).join(', ')}`);
    // Others wait for the lock with every connection of the pool.
    const waiting = Array.from({ length: 40 }, () => new Client(server.url).post('/feedback', feedback()));
    await until(async () => (await probe.get('/health')).status === 503, 'health says busy');
    const crowd = await Promise.all(Array.from({ length: 50 }, () => probe.get('/health')));
    for (const answer of crowd)
      expect(answer).toMatchObject({
        status: 503,
        body: { code: 'busy', data: { database: false, busy: true } },
      });
    const [rows] = await other.query(
      "SELECT COUNT(*) AS n FROM information_schema.processlist WHERE info LIKE 'SELECT name FROM migrations%' AND db = DATABASE()",
    );
    expect(Number((rows as { n: number }[])[0]?.n)).toBeLessThanOrEqual(2);
    await other.query('UNLOCK TABLES');
    await until(async () => (await probe.get('/health')).status === 200, 'health is well again');
    for (const { status } of await Promise.all(waiting)) expect([201, 503]).toContain(status);
    expect((await probe.post('/feedback', feedback())).status).toBe(201);
  });

  it('is well while a long transaction holds rows', async () => {
    await other.beginTransaction();
    await other.query('SELECT * FROM throttle_counters FOR UPDATE');
    await other.query('SELECT * FROM sessions FOR UPDATE');
    // One look may come too late on a busy machine; a lock that health waits for would make every look late.
    const probe = new Client(server.url);
    await until(async () => (await probe.get('/health')).status === 200, 'health is well');
    await other.rollback();
  });
});

describe('health while another process holds the embedded database', () => {
  it('is well, reads go on, and the writer waits for its turn', async () => {
    const server = await startServer();
    const other = new Database(join(server.dataDir, 'jingkang.sqlite'));
    try {
      other.exec('BEGIN EXCLUSIVE');
      const nobody = new Client(server.url);
      let answered = false;
      const writing = nobody.post('/feedback', feedback()).finally(() => (answered = true));
      let well = 0;
      await until(
        async () => (await nobody.get('/health')).status === 200 && (well += 1) === 20,
        'health is well 20 times',
      );
      expect(answered).toBe(false);
      other.exec('COMMIT');
      expect((await writing).status).toBe(201);
    } finally {
      other.close();
      await server.destroy();
    }
  });
});
