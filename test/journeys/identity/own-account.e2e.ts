import type { OwnAccountView } from '@jingkang/shared/api/own-account';
import { asPhone, asVisitor, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { oneOf } from '../../support/elsewhere';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { totpCode } from '../../support/totp';

const chosen = 'violin-crate-88-moss';

describe.each(bothDatabases)('the own account on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.destroy());

  const signIn = async (role: string, more: Record<string, string> = {}) => {
    const { userName, password } = oneOf(server, role);
    const client = new Client(server.url, 'console');
    await client.open('/sessions/staff', { userName, password, ...more });
    return client;
  };
  const overview = async (client: Client) => (await client.get<OwnAccountView>('/own-account')).body;
  const evidenceOf = async (client: Client, action: string) => {
    const id = client.session?.account?.id ?? '';
    return sql(server, `SELECT * FROM evidence_events WHERE record_id = '${id}' AND action = '${action}'`);
  };

  it('shows where it is signed in, with no more of a device than a coarse word', async () => {
    const agent = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.7339.81 Safari/537.36' };
    const { userName, password } = oneOf(server, 'therapist');
    const first = await signIn('therapist');
    await new Client(server.url, 'console').post(
      '/sessions/staff',
      { userName, password },
      { headers: agent },
    );
    const { sessions } = await overview(first);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.map(({ deviceLabel }) => deviceLabel)).toContain('电脑 · Chrome');
    for (const { signedInAt, lastSeenAt } of sessions)
      expect(Date.parse(lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(signedInAt));
    expect(JSON.stringify(await sql(server, 'SELECT * FROM sessions'))).not.toMatch(/Windows|Mozilla|7339/);
  });

  it('ends one, all others, or all; of somebody else it ends none', async () => {
    const [here, there, third] = [
      await signIn('hospital_staff'),
      await signIn('hospital_staff'),
      await signIn('hospital_staff'),
    ];
    const stranger = await signIn('town_filler');
    const idOf = async (client: Client) =>
      (await overview(client)).sessions.find(({ current }) => current)?.id ?? '';
    const end = (client: Client, body: unknown) => client.post('/own-account/sessions/actions/end', body);
    expect((await end(stranger, { which: 'one', sessionId: await idOf(there) })).status).toBe(422);
    expect((await end(here, { which: 'one', sessionId: await idOf(there) })).status).toBe(204);
    expect((await there.get('/sessions/current')).status).toBe(401);
    expect((await third.get('/sessions/current')).status).toBe(200);
    expect((await end(here, { which: 'others' })).status).toBe(204);
    expect((await third.get('/sessions/current')).status).toBe(401);
    expect((await overview(here)).knownDevices).toBeGreaterThan(0);
    const id = here.session?.account?.id ?? '';
    expect((await end(here, { which: 'all' })).status).toBe(204);
    expect((await here.get('/sessions/current')).status).toBe(401);
    expect(await sql(server, `SELECT id FROM known_devices WHERE account_id = '${id}'`)).toEqual([]);
    expect((await stranger.get('/sessions/current')).status).toBe(200);
    expect(await evidenceOf(here, 'sessionsEnded')).toHaveLength(3);
  });

  it('serves people of the public alike, who have no password; a draft session is nobody', async () => {
    const phone = freshPhone();
    const first = await asPhone(server, phone);
    await sql(server, 'UPDATE one_time_codes SET sent_at = 1');
    const second = await asPhone(server, phone, new Client(server.url, 'weapp'));
    const view = await overview(first);
    expect(view).toMatchObject({ userName: null, totpEnrolled: false, recoveryCodesLeft: 0 });
    expect(view.sessions.map(({ deviceLabel }) => deviceLabel)).toContain('微信小程序');
    expect((await first.post('/own-account/password', { current: 'x', password: chosen })).status).toBe(404);
    expect((await first.post('/own-account/sessions/actions/end', { which: 'all' })).status).toBe(204);
    for (const client of [first, second]) expect((await client.get('/sessions/current')).status).toBe(401);
    const visitor = await asVisitor(server);
    expect((await visitor.get('/own-account')).status).toBe(401);
  });

  it('a new password wants the old one, and is held against common ones and the own name', async () => {
    const client = await signIn('county_civil_affairs');
    const { userName, password } = oneOf(server, 'county_civil_affairs');
    const change = (current: string, wanted: string) =>
      client.post('/own-account/password', { current, password: wanted });
    for (const common of [
      'password123',
      '1234567890',
      'woaini1314',
      'jingkang2026',
      `${userName}-2026`,
      password,
    ])
      expect(await change(password, common)).toMatchObject({
        status: 422,
        body: { fields: { password: expect.stringMatching(/请换/) } },
      });
    expect(await change('not-the-password', chosen)).toMatchObject({
      status: 422,
      body: { fields: { current: expect.any(String) } },
    });
    expect(await evidenceOf(client, 'passwordChanged')).toEqual([]);
  });

  it('a changed password ends the other sessions, forgets the devices and is told', async () => {
    const [here, there] = [await signIn('social_worker'), await signIn('social_worker')];
    const { userName, password } = oneOf(server, 'social_worker');
    const body = { current: password, password: chosen };
    expect((await here.post('/own-account/password', body)).status).toBe(204);
    expect((await here.get('/sessions/current')).status).toBe(200);
    expect((await there.get('/sessions/current')).status).toBe(401);
    expect((await overview(here)).knownDevices).toBe(0);
    expect(await evidenceOf(here, 'passwordChanged')).toHaveLength(1);
    const { items } = (await here.get('/notices')).body;
    expect(items).toContainEqual(expect.objectContaining({ title: expect.stringMatching(/密码已修改/) }));
    const again = new Client(server.url, 'console');
    expect((await again.post('/sessions/staff', { userName, password })).status).toBe(401);
    expect((await again.open('/sessions/staff', { userName, password: chosen })).kind).toBe('staff');
  });

  it('recovery codes stand in for the second factor, each once, and are renewed with password and factor', async () => {
    const client = await signIn('institution_manager');
    const { userName, password } = oneOf(server, 'institution_manager');
    const { secret } = (await client.post('/sessions/current/totp')).body as { secret: string };
    const confirmed = await client.post('/sessions/current/totp/confirm', { totp: totpCode(secret) });
    const codes = confirmed.body.recoveryCodes as string[];
    expect(new Set(codes).size).toBe(10);
    const stored = JSON.stringify(await sql(server, 'SELECT * FROM recovery_codes'));
    for (const code of codes) expect(stored).not.toContain(code);
    expect((await client.get('/sessions/current')).text).not.toContain(codes[0]);

    const [typed = '', spent = ''] = codes;
    const withCode = (recoveryCode: string) =>
      new Client(server.url, 'console').post('/sessions/staff', { userName, password, recoveryCode });
    // Copied by hand: small letters and gaps are forgiven.
    expect((await withCode(typed.toLowerCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await withCode(typed)).body.code).toBe('wrong_totp');
    expect((await overview(client)).recoveryCodesLeft).toBe(9);
    const [used] = await evidenceOf(client, 'recoveryCodeUsed');
    expect(JSON.parse(used?.codes)).toEqual({ left: 9 });
    const { items } = (await client.get('/notices')).body;
    expect(items).toContainEqual(expect.objectContaining({ title: expect.stringMatching(/恢复码/) }));

    const renew = (more: Record<string, string>) =>
      client.post('/own-account/recovery-codes', { password, ...more });
    expect((await renew({})).body.fields).toHaveProperty('totp');
    expect((await renew({ totp: totpCode(secret, -1) })).body.fields).toHaveProperty('totp');
    const renewed = (await renew({ totp: totpCode(secret, 1) })).body.recoveryCodes as string[];
    expect(renewed).toHaveLength(10);
    expect((await withCode(spent)).body.code).toBe('wrong_totp');
    const change = { current: password, password: chosen };
    expect((await client.post('/own-account/password', change)).body.fields).toHaveProperty('totp');
    const [code = ''] = renewed;
    expect((await client.post('/own-account/password', { ...change, recoveryCode: code })).status).toBe(204);
    expect((await overview(client)).recoveryCodesLeft).toBe(9);
  });
});
