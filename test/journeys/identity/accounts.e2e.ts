import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { asPhone, asStaff, asVisitor, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { feedback } from '../../support/factories';
import { bothDatabases, demoAccount, type RunningServer, startServer } from '../../support/server';

describe.each(bothDatabases)('accounts and sessions on the %s database', (database) => {
  let server: RunningServer;
  let admin: Client;
  let county: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    admin = await asStaff(server, 'admin');
    county = await asStaff(server, 'qj-civil');
  });
  afterAll(() => server.destroy());

  const nobody = () => new Client(server.url);
  const codeFor = async (phone: string): Promise<string> =>
    (await nobody().post('/one-time-codes', { phone })).body.demoCode;
  const signIn = (phone: string, code: string) => nobody().post('/sessions/phone', { phone, code });
  const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');
  const staffOf = async (key: string) => {
    const { userName } = demoAccount(server, key);
    for (let cursor = ''; ;) {
      const { items, nextCursor } = (await admin.get(`/staff?cursor=${cursor}`)).body;
      const found = items.find((one: { userName: string }) => one.userName === userName);
      if (found) return found;
      cursor = nextCursor;
    }
  };
  const credentialsOf = (key: string) => {
    const { userName, password } = demoAccount(server, key);
    return { userName, password };
  };
  const committeeIn = async (client: Client, words: string) => {
    const { items } = (await client.get('/organizations?kind=residents_committee')).body;
    return items.find(({ name }: { name: string }) => name.includes(words)).id as string;
  };

  it('a one-time code is good once', async () => {
    const phone = freshPhone();
    const code = await codeFor(phone);
    expect(code).toMatch(/^\d{6}$/);
    expect((await signIn(phone, code)).status).toBe(201);
    expect(await signIn(phone, code)).toMatchObject({
      status: 422,
      body: { fields: { code: expect.any(String) } },
    });
  });

  it('one browser has one session of a kind: signing in over it ends the first, whoever signs in', async () => {
    const currentBy = async (kind: 'console' | 'public', cookie: string | undefined) => {
      const headers = { cookie: cookie ?? '' };
      return (await new Client(server.url, kind).get('/sessions/current', { headers })).status;
    };
    const staff = new Client(server.url, 'console');
    for (const key of ['qj-worker-1', 'qj-worker-1', 'qj-manager']) {
      const before = staff.cookieHeader().cookie;
      await staff.open('/sessions/staff', credentialsOf(key));
      if (before) expect(await currentBy('console', before)).toBe(401);
      expect(await currentBy('console', staff.cookieHeader().cookie)).toBe(200);
    }
    const person = await asPhone(server, freshPhone());
    const before = person.cookieHeader().cookie;
    await asPhone(server, freshPhone(), person);
    expect(await currentBy('public', before)).toBe(401);
    // Staff and the public have cookies of their own: neither ends the other.
    const both = person.cookieHeader().cookie;
    await person.open('/sessions/staff', credentialsOf('qj-worker-2'));
    expect(await currentBy('public', both)).toBe(200);
    const anew = await asVisitor(server);
    const visitor = anew.cookieHeader().cookie;
    await anew.open('/sessions/draft', { noticeVersion: privacyNotice.version });
    expect(await currentBy('public', visitor)).toBe(401);
  });

  it('the fifth wrong code uses it up, four do not', async () => {
    const [patient, guesser] = [freshPhone(), freshPhone()];
    const good = await codeFor(patient);
    for (let n = 0; n < 4; n += 1) expect((await signIn(patient, otherThan(good))).status).toBe(422);
    expect((await signIn(patient, good)).status).toBe(201);
    const lost = await codeFor(guesser);
    for (let n = 0; n < 5; n += 1) expect((await signIn(guesser, otherThan(lost))).status).toBe(422);
    expect(await signIn(guesser, lost)).toMatchObject({
      status: 422,
      body: { fields: { code: expect.stringMatching(/重新获取/) } },
    });
  });

  it('a code expires, belongs to its phone and is not sent again at once', async () => {
    const phone = freshPhone();
    const code = await codeFor(phone);
    expect((await signIn(freshPhone(), code)).status).toBe(422);
    const again = await nobody().post('/one-time-codes', { phone });
    expect(again).toMatchObject({ status: 429, body: { data: { retryAfterSeconds: expect.any(Number) } } });
    await sql(server, 'UPDATE one_time_codes SET expires_at = 1');
    expect((await signIn(phone, code)).body.fields.code).toMatch(/失效/);
    const stored = JSON.stringify(await sql(server, 'SELECT * FROM one_time_codes'));
    for (const value of [code, phone]) expect(stored).not.toContain(value);
  });

  it('cookies are httpOnly and SameSite, and the token stands in no answer to a page', async () => {
    const answer = await nobody().post('/sessions/staff', credentialsOf('qj-worker-1'));
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=(Strict|Lax)/i);
    const token = /^[^=]+=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(answer.text).not.toContain(token);
    const stored = JSON.stringify(await sql(server, 'SELECT * FROM sessions'));
    expect(stored).not.toContain(token);
  });

  it('what changes something needs the csrf token of the session, reading does not', async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    for (const token of ['', 'x'.repeat(43), admin.session?.csrfToken ?? '']) {
      const answer = await worker.post(
        '/applications/searches',
        { by: 'name', value: '甲' },
        { headers: { 'x-csrf-token': token } },
      );
      expect(answer).toMatchObject({ status: 403, body: { code: 'csrf' } });
    }
    expect((await worker.get('/applications?view=all', { headers: { 'x-csrf-token': '' } })).status).toBe(
      200,
    );
    const visitor = await asVisitor(server);
    const headers = { 'x-csrf-token': 'wrong' };
    expect((await visitor.post('/feedback', feedback(), { headers })).status).toBe(403);
    expect((await visitor.delete('/sessions/current', { headers })).status).toBe(403);
    expect((await visitor.get('/sessions/current')).status).toBe(200);
  });

  it('signing out ends the session on the server', async () => {
    const worker = await asStaff(server, 'qj-worker-1');
    expect((await worker.get('/sessions/current')).status).toBe(200);
    const answer = await nobody().post('/sessions/staff', credentialsOf('qj-worker-1'));
    const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const kept = { headers: { cookie, 'x-client': 'console' } };
    const csrf = { headers: { ...kept.headers, 'x-csrf-token': answer.body.csrfToken } };
    expect((await nobody().delete('/sessions/current', csrf)).status).toBe(204);
    expect((await nobody().get('/sessions/current', kept)).status).toBe(401);
    expect((await worker.get('/sessions/current')).status).toBe(200);
  });

  it('a disabled member of staff is out at the next request, and back only after being enabled', async () => {
    const worker = await asStaff(server, 'qj-station-worker');
    const { id, version } = await staffOf('qj-station-worker');
    const security = await asStaff(server, 'security');
    const disabled = await security.post(`/staff/${id}/actions/disable`, { version });
    expect(disabled).toMatchObject({ status: 200, body: { status: 'disabled' } });
    expect((await worker.get('/applications?view=all')).status).toBe(401);
    await expect(asStaff(server, 'qj-station-worker')).rejects.toThrow('401');
    expect(
      (await security.post(`/staff/${id}/actions/enable`, { version: disabled.body.version })).status,
    ).toBe(404);
    expect((await admin.post(`/staff/${id}/actions/enable`, { version: disabled.body.version })).status).toBe(
      200,
    );
    expect((await worker.get('/applications?view=all')).status).toBe(401);
    expect((await (await asStaff(server, 'qj-station-worker')).get('/applications?view=all')).status).toBe(
      200,
    );
  });

  it('a change of role applies at the next request of the same session', async () => {
    const worker = await asStaff(server, 'qj-worker-2');
    expect((await worker.get('/applications?view=all')).status).toBe(200);
    const { id, version, displayName, organizationId } = await staffOf('qj-worker-2');
    const changed = await admin.put(`/staff/${id}`, {
      version,
      displayName,
      organizationId,
      role: 'therapist',
    });
    expect(changed.status).toBe(200);
    expect((await worker.get('/applications?view=all')).status).toBe(404);
    expect((await worker.get('/sessions/current')).body.account.role).toBe('therapist');
    expect((await worker.get('/cases?view=all')).status).toBe(200);
  });

  it('who keeps the accounts reads no record (§11)', async () => {
    for (const key of ['admin', 'security', 'auditor']) {
      const keeper = await asStaff(server, key);
      for (const path of ['/applications?view=all', '/need-reports?view=all', '/feedback?view=all', '/cases'])
        expect((await keeper.get(path)).status).toBe(404);
    }
  });

  it('an invitation of the county binds one committee worker, once; taking it back unbinds', async () => {
    const organizationId = await committeeIn(county, '新山村社区');
    const { id, code } = (await county.post('/invitations', { organizationId })).body;
    const stored = JSON.stringify(await sql(server, 'SELECT * FROM invitations'));
    expect(stored).not.toContain(code);
    const person = await asPhone(server, freshPhone());
    expect((await person.post('/sessions/current/invitation', { code: 'AAAAA-AAAAA-AAAAA' })).status).toBe(
      422,
    );
    const bound = await person.post('/sessions/current/invitation', {
      code: ` ${code.toLowerCase().replaceAll('-', ' ')} `,
    });
    expect(bound.body.account).toMatchObject({ role: 'committee_worker', organizationId });
    const second = await asPhone(server, freshPhone());
    const reused = await second.post('/sessions/current/invitation', { code });
    expect(reused).toMatchObject({ status: 422, body: { fields: { code: expect.any(String) } } });
    expect((await second.get('/sessions/current')).body.account.role).toBe('applicant');

    const revoked = await county.post(`/invitations/${id}/actions/revoke`);
    expect(revoked.body.state).toBe('revoked');
    expect((await person.get('/sessions/current')).body.account).toMatchObject({
      role: 'applicant',
      organizationId: null,
    });
    expect((await person.post('/sessions/current/invitation', { code })).status).toBe(422);
  });

  it('a county invites for its own committees only, and only committees (QJ/5(3))', async () => {
    const organizationId = await committeeIn(county, '新山村社区');
    const before = (await county.get('/invitations')).body.items.length;
    expect((await (await asStaff(server, 'sy-civil')).post('/invitations', { organizationId })).status).toBe(
      404,
    );
    expect((await admin.post('/invitations', { organizationId })).status).toBe(404);
    const { organizationId: center } = await staffOf('qj-worker-1');
    expect((await county.post('/invitations', { organizationId: center })).status).toBe(422);
    const invitation = (await county.post('/invitations', { organizationId })).body;
    expect(
      (await (await asStaff(server, 'sy-civil')).post(`/invitations/${invitation.id}/actions/revoke`)).status,
    ).toBe(404);
    expect((await county.get('/invitations')).body.items).toHaveLength(before + 1);
  });
});
