import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { countsOf } from '../../support/database';
import { application, draft, feedback } from '../../support/factories';
import { until } from '../../support/patience';
import { copySeeded } from '../../support/seeded';
import { createMariadbDatabase, demoAccount, type RunningServer, startServer } from '../../support/server';
import { TcpProxy } from '../../support/tcp-proxy';

const friendly = { code: 'unavailable', message: expect.stringMatching(/稍后/) };

describe('a broken connection to the mariadb database', () => {
  let server: RunningServer;
  let proxy: TcpProxy;
  let direct: string;
  beforeAll(async () => {
    direct = await createMariadbDatabase();
    const url = new URL(direct);
    proxy = new TcpProxy({ host: url.hostname, port: Number(url.port || 3306) });
    url.port = String(await proxy.open());
    url.hostname = '127.0.0.1';
    const on = { dataDir: mkdtempSync(join(tmpdir(), 'jk-test-')), databaseUrl: url.toString() };
    await copySeeded('mariadb', on.dataDir, direct);
    server = await startServer({ on });
  });
  afterAll(async () => {
    await server.destroy();
    await proxy.cut();
  });

  const directly = () => ({ ...server, databaseUrl: direct });
  const back = () =>
    until(
      async () => (await new Client(server.url).get('/health')).status === 200,
      'the server is well again',
    );

  it('is a 503 with a sentence for reads and writes, nothing is half done, and service resumes by itself', async () => {
    const nobody = new Client(server.url);
    const worker = await asStaff(server, 'qj-worker-1');
    const { userName } = demoAccount(server, 'qj-worker-1');
    const owner = await asPhone(server, freshPhone());
    const { id, version } = await draft(owner, application({ remark: '断线之前' }));
    expect((await nobody.get('/health')).status).toBe(200);
    const before = await countsOf(directly(), 'feedback', 'applications', 'evidence_events');

    for (let round = 0; round < 2; round += 1) {
      await proxy.cut();
      const answers = [
        await worker.get('/applications?view=all'),
        await owner.put(`/applications/${id}/draft`, { version, fields: { remark: '断线之时' } }),
        await nobody.post('/feedback', feedback()),
        await nobody.get('/institutions?region=500110'),
        await nobody.post('/sessions/staff', { userName, password: 'whatever-it-is' }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ status: 503, body: friendly });
      // Health is from the last second's look.
      await until(async () => (await nobody.get('/health')).status === 503, 'health tells it');
      await proxy.open();
      await back();
      expect((await worker.get('/applications?view=all')).status).toBe(200);
      expect((await owner.get(`/applications/${id}/draft`)).body.fields.remark).toBe('断线之前');
    }
    expect(await countsOf(directly(), 'feedback', 'applications', 'evidence_events')).toEqual(before);
    expect((await nobody.post('/feedback', feedback())).status).toBe(201);
    const log = server.log();
    for (const value of ['断线之', 'whatever-it-is']) expect(log).not.toContain(value);
  });

  it('a request sent again with its key after the break makes one (§10.3-2)', async () => {
    const nobody = new Client(server.url);
    const body = feedback({ content: '断线后重发' });
    const idempotencyKey = '0123456789-after-the-break';
    const before = await countsOf(directly(), 'feedback');
    await proxy.cut();
    expect((await nobody.post('/feedback', body, { idempotencyKey })).status).toBe(503);
    await proxy.open();
    await back();
    const first = await nobody.post('/feedback', body, { idempotencyKey });
    const again = await nobody.post('/feedback', body, { idempotencyKey });
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await countsOf(directly(), 'feedback')).toEqual({ feedback: (before.feedback ?? 0) + 1 });
  });
});
