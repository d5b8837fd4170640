import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { publicRoutes } from '../../permissions/expected';
import { photo } from '../../permissions/photo';
import { changedTables, tableDigests } from '../../permissions/tables';
import { type Answer, asPhone, asStaff, asVisitor, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { holdTimedRun } from '../../support/held-schedule';
import { documentedRoutes } from '../../support/routes';
import { bothDatabases, demoAccount, type RunningServer, startServer } from '../../support/server';
import { openedBefore, seenBefore, sessionOf } from '../../support/sessions';

const HOUR = 60;
const byItself = { headers: { 'x-background': '1' } };
const isLocked = ({ status, body }: Answer) => status === 401 && body?.code === 'locked';
/** What a locked session may still do, typed from the rule. */
const openWhileLocked = [
  'GET /api/sessions/current',
  'DELETE /api/sessions/current',
  'POST /api/sessions/current/unlock',
];

describe.each(bothDatabases)('a session that nobody is at, on the %s database', (database) => {
  let server: RunningServer;
  let routes: string[];
  /** Those that take a file. */
  let filing: string[];
  beforeAll(async () => {
    server = await startServer({ database });
    await holdTimedRun(server);
    const documented = await documentedRoutes(server);
    routes = documented.map(({ route }) => route);
    filing = documented.filter(({ takesFile }) => takesFile).map(({ route }) => route);
  });
  afterAll(() => server.destroy());

  const passwordOf = (key: string) => demoAccount(server, key).password;
  const unlock = (client: Client, more: object) => client.post('/sessions/current/unlock', more);
  const idle = async (client: Client) => seenBefore(server, (await sessionOf(server, client)).id, 30);
  const ask = (client: Client, route: string, options?: typeof byItself): Promise<Answer> => {
    const [method = '', path = ''] = route.split(' ');
    const target = path
      .replace('/api', '')
      .replace('{code}', '500110')
      .replace(/\{\w+\}/g, randomUUID());
    const body = filing.includes(route) ? photo() : {};
    return client.call(method, target, method === 'GET' ? undefined : body, options);
  };
  const evidenceOf = async (key: string): Promise<string[]> => {
    const rows = await sql(
      server,
      `SELECT action FROM evidence_events WHERE record_type = 'accounts' AND action LIKE '%ock%' AND record_id =
       (SELECT id FROM accounts WHERE user_name = '${demoAccount(server, key).userName}') ORDER BY sequence`,
    );
    return rows.map(({ action }) => action as string);
  };

  // The guard decides before a route comes to the database: that walks on one, and each rule below is tried on both.
  if (database === 'embedded') {
    it('every route that takes a session answers 401 locked and changes nothing', async () => {
      const walked = routes.filter((route) => ![...publicRoutes, ...openWhileLocked].includes(route));
      for (const userName of ['qj-worker-1', 'admin']) {
        const client = await asStaff(server, userName);
        await idle(client);
        expect((await client.get('/notices/unread')).body).toMatchObject({
          code: 'locked',
          message: '为了保护隐私，页面已锁定。请输入密码继续。',
        });
        const before = await tableDigests(server);
        const wrong: string[] = [];
        for (const route of walked)
          for (const options of [undefined, byItself]) {
            const answer = await ask(client, route, options);
            if (!isLocked(answer)) wrong.push(`${route}: ${answer.status} ${answer.body?.code}`);
          }
        expect(wrong).toEqual([]);
        expect(changedTables(before, await tableDigests(server))).toEqual([]);
        expect((await sessionOf(server, client)).locked_at).not.toBeNull();
      }
      process.stdout.write(
        `locked: ${walked.length} routes × 2 roles × with and without a hand (${database})\n`,
      );
      expect(walked.length).toBeGreaterThan(150);
    });

    it('is not renewed by any request that the page makes by itself, and is by one that a hand made', async () => {
      const client = await asStaff(server, 'admin');
      const { id } = await sessionOf(server, client);
      const reads = routes.filter((route) => route.startsWith('GET ') && !publicRoutes.includes(route));
      const wrong: string[] = [];
      for (const route of reads)
        for (const options of [byItself, { headers: { 'sec-fetch-dest': 'image' } }, undefined]) {
          const at = await seenBefore(server, id, 20);
          await ask(client, route, options as typeof byItself);
          const renewed = Number((await sessionOf(server, client)).last_seen_at) > at;
          if (renewed !== !options) wrong.push(`${route}: ${renewed ? 'renewed' : 'not renewed'}`);
        }
      process.stdout.write(`presence: ${reads.length} reads × poll, picture, hand (${database})\n`);
      expect(reads.length).toBeGreaterThan(50);
      expect(wrong).toEqual([]);
    });
  }

  it('tells who has to unlock it, and no more', async () => {
    const client = await asStaff(server, 'qj-worker-1');
    await idle(client);
    const { status, body } = await client.get('/sessions/current');
    expect({ status, code: body.code, data: body.data }).toEqual({
      status: 401,
      code: 'locked',
      data: {
        userName: demoAccount(server, 'qj-worker-1').userName,
        displayName: '甲社工',
        csrfToken: client.session?.csrfToken,
      },
    });
  });

  it('where anyone may ask, it is nobody: another person signs in over it', async () => {
    const client = await asStaff(server, 'qj-worker-1');
    await idle(client);
    expect((await client.get('/site')).status).toBe(200);
    client.session = undefined;
    const { userName, password } = demoAccount(server, 'qj-manager');
    await client.open('/sessions/staff', { userName, password });
    expect((await client.get('/sessions/current')).body.account.role).toBe('institution_manager');
  });

  it('returns for the password alone, as the same session with another csrf token', async () => {
    const client = await asStaff(server, 'qj-worker-2');
    const old = client.session?.csrfToken ?? '';
    const { id } = await sessionOf(server, client);
    await idle(client);
    expect(await unlock(client, { password: 'not-the-password' })).toMatchObject({
      status: 422,
      body: { code: 'invalid', fields: { password: '密码不对，请再核对。' } },
    });
    // Time going backwards, or a request of a hand, does not return it.
    await seenBefore(server, id, 0);
    expect(isLocked(await client.get('/notices/unread'))).toBe(true);
    const from = Date.now();
    const answer = await unlock(client, { password: passwordOf('qj-worker-2') });
    expect(answer).toMatchObject({
      status: 200,
      body: { kind: 'staff', account: { displayName: '乙社工' } },
    });
    client.session = answer.body;
    const stored = await sessionOf(server, client);
    expect(stored).toMatchObject({ id, locked_at: null });
    expect(Number(stored.last_seen_at)).toBeGreaterThanOrEqual(from);
    const headers = { 'x-csrf-token': old };
    expect((await client.post('/sessions/current/lock', {}, { headers })).body.code).toBe('csrf');
    expect((await client.get('/applications?view=all')).status).toBe(200);
    expect(await evidenceOf('qj-worker-2')).toEqual(['sessionLocked', 'sessionUnlocked']);
  });

  it('is locked at once where its user asks for it, and nothing but the password returns it', async () => {
    const client = await asStaff(server, 'qj-manager');
    expect((await client.post('/sessions/current/lock')).status).toBe(204);
    expect(isLocked(await client.get('/notices/unread'))).toBe(true);
    expect(isLocked(await client.post('/sessions/current/lock'))).toBe(true);
    expect((await unlock(client, { password: passwordOf('qj-manager') })).status).toBe(200);
    expect((await client.get('/notices/unread')).status).toBe(200);
  });

  it('asks for the second factor where one is enrolled, and takes a code once', async () => {
    const client = await asStaff(server, 'qj-station-worker');
    const { body: offer } = await client.post('/sessions/current/totp');
    const code = (ahead: number) =>
      new TOTP({ secret: offer.secret }).generate({ timestamp: Date.now() + ahead * 30_000 });
    const used = code(0);
    const confirmed = await client.post('/sessions/current/totp/confirm', { totp: used });
    expect(confirmed.status).toBe(201);
    await idle(client);
    const password = passwordOf('qj-station-worker');
    expect((await unlock(client, { password })).body.code).toBe('totp_required');
    expect((await unlock(client, { password, totp: used })).body.fields.totp).toMatch(/已经用过/);
    expect(isLocked(await client.get('/notices/unread'))).toBe(true);
    const unlocked = await unlock(client, { password, totp: code(1) });
    expect(unlocked.status).toBe(200);
    expect((await client.get('/notices/unread')).status).toBe(200);

    // Whoever has lost the phone shows a recovery code, which is good once.
    client.session = unlocked.body;
    const [recoveryCode] = confirmed.body.recoveryCodes as string[];
    expect((await client.post('/sessions/current/lock')).status).toBe(204);
    const other = { password, recoveryCode: 'ZZZZ-ZZZZ-ZZZZ' };
    expect((await unlock(client, other)).body.fields.recoveryCode).toMatch(/恢复码不对/);
    const again = await unlock(client, { password, recoveryCode });
    expect(again.status).toBe(200);
    client.session = again.body;
    expect((await client.get('/own-account')).body.recoveryCodesLeft).toBe(9);
    expect((await client.post('/sessions/current/lock')).status).toBe(204);
    expect((await unlock(client, { password, recoveryCode })).body.fields.recoveryCode).toMatch(/已经用过/);
  });

  it.each(['alive', 'locked'])(
    'ends after twelve hours, %s, and no password returns it',
    async (standing) => {
      const client = await asStaff(server, 'qj-worker-1');
      const { id } = await sessionOf(server, client);
      await openedBefore(server, id, 12 * HOUR - 5);
      expect((await client.get('/notices/unread')).status).toBe(200);
      if (standing === 'locked') await client.post('/sessions/current/lock');
      await openedBefore(server, id, 5);
      expect((await client.get('/notices/unread')).body.code).toBe('unauthenticated');
      expect((await unlock(client, { password: passwordOf('qj-worker-1') })).body.code).toBe(
        'unauthenticated',
      );
    },
  );

  it('is one for all tabs of a browser', async () => {
    const client = await asStaff(server, 'qj-worker-1');
    const other = new Client(server.url, 'console');
    const inOther = { headers: client.cookieHeader() };
    await idle(client);
    expect(isLocked(await other.get('/notices/unread', inOther))).toBe(true);
    const { body } = await unlock(client, { password: passwordOf('qj-worker-1') });
    const again = await other.get('/sessions/current', inOther);
    expect(again).toMatchObject({ status: 200, body: { csrfToken: body.csrfToken } });
  });

  it('of a disabled account is over, locked or not', async () => {
    const client = await asStaff(server, 'sy-worker');
    await client.post('/sessions/current/lock');
    const { userName } = demoAccount(server, 'sy-worker');
    await sql(server, `UPDATE accounts SET status = 'disabled' WHERE user_name = '${userName}'`);
    expect((await client.get('/sessions/current')).body.code).toBe('unauthenticated');
    expect((await unlock(client, { password: passwordOf('sy-worker') })).body.code).toBe('unauthenticated');
  });

  it('can be signed out while it is locked', async () => {
    const client = await asStaff(server, 'qj-worker-1');
    const { id } = await sessionOf(server, client);
    await idle(client);
    expect((await client.delete('/sessions/current')).status).toBe(204);
    const [row] = await sql(server, `SELECT revoked_at FROM sessions WHERE id = '${id}'`);
    expect(row?.revoked_at).not.toBeNull();
  });

  it('of the public and of a draft has limits of its own, and no lock', async () => {
    const person = await asPhone(server, freshPhone());
    const visitor = await asVisitor(server);
    for (const client of [person, visitor]) {
      await seenBefore(server, (await sessionOf(server, client)).id, 29 * 24 * HOUR);
      expect((await client.get('/sessions/current', byItself)).status).toBe(200);
    }
    expect((await person.post('/sessions/current/lock')).status).toBe(404);
    expect((await unlock(person, { password: 'any' })).status).toBe(404);
    expect((await visitor.post('/sessions/current/lock')).status).toBe(401);
  });
});
