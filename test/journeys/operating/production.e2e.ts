import { linkFrom } from '../../support/chief';
import { asStaff, asVisitor, Client, freshPhone } from '../../support/client';
import { countsOf, sql } from '../../support/database';
import {
  bothDatabases,
  demoAccount,
  type RunningServer,
  runCommand,
  startServer,
} from '../../support/server';
import { secretIn, totpCode, withCode, wrongTotp } from '../../support/totp';

const password = 'long enough for everyone';

describe.each(bothDatabases)('production settings on the %s database', (database) => {
  let server: RunningServer;
  let secret: string;
  beforeAll(async () => {
    server = await startServer({ database, env: { NODE_ENV: 'production' } });
  });
  afterAll(() => server.destroy());

  const nobody = () => new Client(server.url, 'console');
  const signIn = (totp?: string) =>
    nobody().post('/sessions/staff', { userName: 'chief', password, ...(totp ? { totp } : {}) });

  it('nothing of the demo exists: no accounts, no people, no passwords, no banner', async () => {
    const site = await nobody().get('/site');
    expect(site.body).toMatchObject({ demo: false, sms: false, wechat: false });
    expect(server.accounts).toEqual([]);
    expect(server.log()).not.toMatch(/qj-worker|演示账号/);
    const none = await countsOf(
      server,
      'accounts',
      'applications',
      'need_reports',
      'feedback',
      'cases',
      'organizations',
    );
    expect(Object.values(none).every((count) => count === 0)).toBe(true);
    const { items } = (await nobody().get('/regions')).body;
    expect(items.length).toBeGreaterThan(30);
  });

  it('H5 sign-in says that no SMS can be sent, and gives no code', async () => {
    const answer = await nobody().post('/one-time-codes', { phone: freshPhone() });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'sms_unavailable', message: expect.stringMatching(/短信/) },
    });
    expect(answer.text).not.toMatch(/demoCode|"\d{6}"/);
    expect((await nobody().post('/sessions/phone', { phone: freshPhone(), code: '123456' })).status).toBe(
      422,
    );
    const visitor = await asVisitor(server);
    expect(visitor.session?.kind).toBe('draft');
    const wechat = await nobody().post('/sessions/wechat', { code: 'some-code' });
    expect(wechat).toMatchObject({ status: 422, body: { message: expect.stringMatching(/微信/) } });
  });

  it('admin:create prints a one-time link; it takes a password and a second factor, once', async () => {
    const made = await runCommand(server, 'admin:create', '--user-name', 'chief', '--name', '首位管理员');
    expect(made.code).toBe(0);
    const token = linkFrom(made.output);
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(await sql(server, 'SELECT * FROM accounts'))).not.toContain(token);

    const offer = await nobody().get(`/enrolments/${token}`);
    expect(offer.body).toMatchObject({
      userName: 'chief',
      totpRequired: true,
      otpauthUrl: expect.stringMatching(/^otpauth:\/\/totp\//),
    });
    secret = secretIn(offer.body.otpauthUrl);
    const enrol = (form: Record<string, unknown>) => nobody().post(`/enrolments/${token}`, form);
    expect((await enrol({ password })).body.fields).toHaveProperty('totp');
    expect((await enrol({ password: 'short', totp: totpCode(secret) })).body.fields).toHaveProperty(
      'password',
    );
    expect((await enrol({ password: 'aaaaaaaaaaaaaa', totp: totpCode(secret) })).body.fields).toHaveProperty(
      'password',
    );
    expect(
      (await enrol({ password: 'the chief of all', totp: totpCode(secret) })).body.fields,
    ).toHaveProperty('password');
    expect((await enrol({ password, totp: wrongTotp(secret) })).body.fields).toHaveProperty('totp');
    expect((await signIn()).status).toBe(401);
    // The code of the step before: those of now and of the next step are for the sign-ins below.
    expect((await withCode(secret, (totp) => enrol({ password, totp }), -1)).status).toBe(200);
    expect((await enrol({ password, totp: totpCode(secret) })).status).toBe(404);
    expect((await nobody().get(`/enrolments/${token}`)).status).toBe(404);
  });

  it('sign-in asks for the second factor, and each of its codes opens once', async () => {
    expect(await signIn()).toMatchObject({ status: 401, body: { code: 'totp_required' } });
    expect(await signIn(wrongTotp(secret))).toMatchObject({
      status: 401,
      body: { code: 'wrong_totp' },
    });
    let used = '';
    const opened = await withCode(secret, (code) => signIn((used = code)));
    expect(opened).toMatchObject({
      status: 201,
      body: { mustEnrolTotp: false, totpEnrolled: true, account: { role: 'system_admin' } },
    });
    expect(await signIn(used)).toMatchObject({ status: 401, body: { code: 'wrong_totp' } });
    expect((await withCode(secret, signIn, 1)).status).toBe(201);
  });

  it('admin:create for a name that is there changes nothing until it is told to reset', async () => {
    const said = await runCommand(server, 'admin:create', '--user-name', 'Chief');
    expect(said).toMatchObject({ code: 1, output: expect.stringMatching(/nothing was changed.*--reset/) });
    expect(linkFrom(said.output)).toBe('');
    expect(await signIn()).toMatchObject({ status: 401, body: { code: 'totp_required' } });
    const again = await runCommand(server, 'admin:create', '--user-name', 'chief', '--reset');
    expect(again).toMatchObject({ code: 0, output: expect.stringMatching(/was there: .*ended/) });
    expect(again.output).not.toMatch(/is made/);
    const token = linkFrom(again.output);
    expect((await nobody().get(`/enrolments/${token}`)).body.userName).toBe('chief');
    expect((await signIn(totpCode(secret, 1))).status).toBe(401);
    expect(await countsOf(server, 'accounts')).toEqual({ accounts: 1 });
    expect((await nobody().get(`/enrolments/${'x'.repeat(43)}`)).status).toBe(404);
  });
});

describe.each(bothDatabases)('forced enrolment of the second factor on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database, env: { NODE_ENV: 'production' } });
    const { output } = await runCommand(server, 'admin:create', '--user-name', 'chief');
    const token = linkFrom(output);
    const secret = secretIn((await nobody().get(`/enrolments/${token}`)).body.otpauthUrl);
    await withCode(secret, (totp) => nobody().post(`/enrolments/${token}`, { password, totp }));
    // Someone whose second factor was never set, which production itself lets nobody become.
    await sql(server, 'UPDATE accounts SET totp_sealed = NULL, totp_confirmed_at = NULL, last_totp_step = 0');
  });
  afterAll(() => server.destroy());
  const nobody = () => new Client(server.url, 'console');

  it('without one nothing else is open; with it everything the role has', async () => {
    const chief = nobody();
    await chief.open('/sessions/staff', { userName: 'chief', password });
    expect(chief.session).toMatchObject({ mustEnrolTotp: true, totpEnrolled: false });
    for (const path of ['/staff', '/organizations'])
      expect(await chief.get(path)).toMatchObject({ status: 409, body: { code: 'enrol_totp' } });
    expect((await chief.get('/sessions/current')).status).toBe(200);

    const offer = await chief.post('/sessions/current/totp');
    expect(offer.body.otpauthUrl).toContain(offer.body.secret);
    const { secret } = offer.body;
    const confirm = (totp: string) => chief.post('/sessions/current/totp/confirm', { totp });
    expect((await confirm(wrongTotp(secret))).status).toBe(422);
    expect((await chief.get('/staff')).status).toBe(409);
    const confirmed = await withCode(secret, confirm);
    expect(confirmed.body).toMatchObject({ mustEnrolTotp: false, totpEnrolled: true });
    expect((await chief.get('/staff')).status).toBe(200);
    expect((await chief.post('/sessions/current/totp')).status).toBe(409);
    const again = await nobody().post('/sessions/staff', { userName: 'chief', password });
    expect(again).toMatchObject({ status: 401, body: { code: 'totp_required' } });
    const sealed = await sql(server, 'SELECT totp_sealed FROM accounts');
    expect(JSON.stringify(sealed)).not.toContain(offer.body.secret);
  });
});

describe('the second factor in a demo is a choice', () => {
  it('an account enrols it by itself and is asked for it from then on; a reset takes it away', async () => {
    const server = await startServer({});
    try {
      const worker = await asStaff(server, 'qj-worker-1');
      expect(worker.session).toMatchObject({ mustEnrolTotp: false, totpEnrolled: false });
      const { secret } = (await worker.post('/sessions/current/totp')).body;
      const confirm = (totp: string) => worker.post('/sessions/current/totp/confirm', { totp });
      expect((await withCode(secret, confirm)).status).toBe(201);
      await expect(asStaff(server, 'qj-worker-1')).rejects.toThrow('totp_required');
      const admin = await asStaff(server, 'admin');
      const { userName } = demoAccount(server, 'qj-worker-1');
      const { items } = (await admin.get('/staff?role=social_worker')).body;
      const { id, version } = items.find((one: { userName: string }) => one.userName === userName);
      const reset = await admin.post(`/staff/${id}/actions/reset-sign-in`, { version });
      expect(reset.body).toMatchObject({
        totpEnrolled: false,
        enrolment: { url: expect.stringContaining('/admin/enrol/') },
      });
      expect((await worker.get('/cases')).status).toBe(401);
      const link = reset.body.enrolment.url.split('/').at(-1);
      expect((await new Client(server.url).post(`/enrolments/${link}`, { password })).status).toBe(200);
      const again = new Client(server.url, 'console');
      expect((await again.open('/sessions/staff', { userName, password })).totpEnrolled).toBe(false);
    } finally {
      await server.destroy();
    }
  });
});
