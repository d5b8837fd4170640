import { request } from 'node:http';
import { type Answer, asStaff, asVisitor, Client, freshPhone } from '../../support/client';
import { atOnce, statuses } from '../../concurrency/rows';
import { until } from '../../support/patience';
import { bothDatabases, demoAccount, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('limits of requests on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database, env: { THROTTLE_FACTOR: '1' } });
  });
  afterAll(() => server.destroy());

  const nobody = () => new Client(server.url);
  const refusal = {
    status: 429,
    body: { code: 'too_many', message: expect.stringMatching(/请\d+(秒|分钟)后再试。$/) },
  };
  /** Windows begin with the minute: twice as many as one allows, at once, are too many in any case. */
  const twice = async (times: number, ask: () => Promise<Answer>) => {
    const answers = await atOnce(2 * times + 1, ask);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expect(answer).toMatchObject(refusal);
    return { taken: answers.filter(({ status }) => status !== 429), refused };
  };

  it('one link from one network is tried twenty times a minute, and another link goes on', async () => {
    const ask = () => nobody().get('/enrolments/somebody');
    expect((await ask()).status).toBe(404);
    const { taken, refused } = await twice(20, ask);
    expect(taken.filter(({ status }) => status !== 404)).toEqual([]);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await nobody().get('/enrolments/other')).status).toBe(404);
  });

  // All others are counted in the memory of the server.
  if (database !== 'embedded') return;

  it('an office of 200 behind one address signs in at once, each with their own name', async () => {
    // Unknown names cost as much as known ones, and are counted alike.
    const answers = [];
    for (let n = 0; n < 200; n += 1)
      answers.push(
        await nobody().post('/sessions/staff', { userName: `office-${n}`, password: 'a password' }),
      );
    expect(statuses(answers)).toEqual({ 401: 200 });
  });

  it('200 families behind one carrier ask for a code and begin a draft', async () => {
    const codes = [];
    for (let n = 0; n < 200; n += 1)
      codes.push(await nobody().post('/one-time-codes', { phone: freshPhone() }));
    expect(statuses(codes)).toEqual({ 201: 200 });
    await atOnce(200, () => asVisitor(server));
  });

  it('whoever tries a name does not keep out its owner behind the same address', async () => {
    const owner = await asStaff(server, 'sy-worker');
    const { userName, password } = demoAccount(server, 'sy-worker');
    const tried = await atOnce(40, () =>
      nobody().post('/sessions/staff', { userName, password: 'a password' }),
    );
    expect(statuses(tried)).toEqual({ 401: 40 });
    expect((await owner.delete('/sessions/current')).status).toBe(204);
    owner.session = undefined;
    expect((await owner.open('/sessions/staff', { userName, password })).kind).toBe('staff');
  });

  it('a route behind a permission is limited by the account, not by the address', async () => {
    const [one, two] = [await asStaff(server, 'qj-worker-1'), await asStaff(server, 'qj-worker-2')];
    const { taken } = await twice(120, () => one.post('/notices/actions/read', { ids: [] }));
    expect(taken.length).toBeGreaterThanOrEqual(120);
    expect(taken.filter(({ status }) => status >= 300)).toEqual([]);
    expect((await two.post('/notices/actions/read', { ids: [] })).status).toBeLessThan(300);
    expect((await one.get('/colleagues')).status).toBe(200);
  });

  it('a draft session is limited by itself', async () => {
    const [one, two] = [await asVisitor(server), await asVisitor(server)];
    const { taken } = await twice(240, () => one.get('/my/matters'));
    expect(taken.length).toBeGreaterThanOrEqual(240);
    expect(taken.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await two.get('/my/matters')).status).toBe(200);
  });

  it('a probe is never told to wait', async () => {
    const told = async (path: string) => statuses(await atOnce(600, () => nobody().get(path)));
    expect(await told('/health/live')).toEqual({ 200: 600 });
    // On a busy machine it may say that it is busy, which is no limit.
    const { 200: ready = 0, 503: busy = 0 } = await told('/health');
    expect(ready + busy).toBe(600);
  });
});

describe('a proxy in front', () => {
  /** From the loopback of this machine, as a proxy would pass it on. */
  const forwarded = (url: string, headers: Record<string, string>) =>
    new Promise<number>((done, fail) => {
      request(`${url}/api/site`, { headers }, (answer) => {
        answer.resume();
        answer.on('end', () => done(answer.statusCode ?? 0));
      })
        .on('error', fail)
        .end();
    });
  const warnings = (log: string) => log.split('\n').filter((line) => line.includes('TRUSTED_PROXIES')).length;
  const told = async (server: RunningServer) => {
    await until(() => warnings(server.log()) > 0, 'the log warns of the proxy');
    return warnings(server.log());
  };

  it('that is not trusted is said once, in plain words', async () => {
    const server = await startServer();
    try {
      expect(await forwarded(server.url, {})).toBe(200);
      expect(warnings(server.log())).toBe(0);
      for (const [name, value] of [
        ['x-forwarded-for', '192.0.2.1'],
        ['forwarded', 'for=192.0.2.1'],
      ] as const)
        expect(await forwarded(server.url, { [name]: value })).toBe(200);
      expect(await told(server)).toBe(1);
      expect(server.log()).toMatch(/everyone behind it counts as one address/);
      expect(server.log()).not.toContain('192.0.2.1');
    } finally {
      await server.destroy();
    }
  });

  it('that is trusted is said at start, and not warned of', async () => {
    const server = await startServer({
      env: { TRUSTED_PROXIES: '1', PUBLIC_ORIGIN: 'https://jk.example.org' },
    });
    try {
      expect(await forwarded(server.url, { 'x-forwarded-for': '192.0.2.1' })).toBe(200);
      await server.stop();
      expect(server.log()).toMatch(/"trustedProxies":1.*proxies that may name/);
      expect(warnings(server.log())).toBe(0);
    } finally {
      await server.destroy();
    }
  });
});
