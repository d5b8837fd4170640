import { asStaff, Client } from '../../support/client';
import { application, draft, electronicConsent } from '../../support/factories';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { until } from '../../support/patience';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { sessionKey, startWechat, type WechatServer } from '../../support/wechat-server';

const appId = 'wx0123456789abcdef';
const secret = 'secret-of-the-mini-program';

describe.each(bothDatabases)('sign-in by WeChat on the %s database (§9.1)', (database) => {
  let wechat: WechatServer;
  let server: RunningServer;
  beforeAll(async () => {
    wechat = await startWechat(appId, secret);
    const env = { WECHAT_BASE_URL: wechat.url, WECHAT_APPID: appId, WECHAT_SECRET: secret };
    server = await startServer({ database, env });
  });
  afterAll(async () => {
    await server.destroy();
    await wechat.stop();
  });

  const weapp = () => new Client(server.url, 'weapp');
  const signIn = (code: string, by = weapp()) => by.post('/sessions/wechat', { code });

  it('settings that WeChat refuses are one line of the log, with the code and no secret, however many come', async () => {
    const tries = 5;
    wechat.failWith(...Array<number>(tries).fill(40125));
    for (let n = 0; n < tries; n += 1) {
      const answer = await signIn(wechat.codeFor('openid-of-nobody'));
      expect(answer).toMatchObject({ status: 503, body: { code: 'wechat_unavailable' } });
    }
    const lines = () =>
      server
        .log()
        .split('\n')
        .filter((line) => line.includes('errcode_40125'));
    await until(() => lines().length > 0, 'the line of the log');
    const line = JSON.parse(lines()[0] ?? '');
    expect(line).toMatchObject({
      level: 50,
      code: 'errcode_40125',
      msg: expect.stringContaining('WECHAT_SECRET'),
    });
    expect(lines()).toHaveLength(1);
    expect(server.log()).not.toMatch(new RegExp(`${secret}|openid-of-nobody|0a1B2c3D`));
  });

  it('asks code2Session with exactly the documented query and opens a session by token', async () => {
    const before = wechat.received.length;
    const code = wechat.codeFor('openid-one');
    const client = weapp();
    const session = await client.open('/sessions/wechat', { code });
    expect(session).toMatchObject({
      kind: 'public',
      token: expect.stringMatching(/^[\w-]{20,}$/),
      account: { role: 'applicant' },
    });
    expect(wechat.received.slice(before)).toEqual([
      `GET /sns/jscode2session?appid=${appId}&secret=${secret}&js_code=${code}&grant_type=authorization_code`,
    ]);
    expect((await client.get('/my/matters')).status).toBe(200);
  });

  it('the same person is the same account, another one another', async () => {
    const first = await signIn(wechat.codeFor('openid-two'));
    const again = await signIn(wechat.codeFor('openid-two'));
    const other = await signIn(wechat.codeFor('openid-three'));
    expect(again.body.account.id).toBe(first.body.account.id);
    expect(other.body.account.id).not.toBe(first.body.account.id);
    expect(again.body.token).not.toBe(first.body.token);
  });

  it('a used or unknown code (40029) is a 422 that says to try again', async () => {
    const code = wechat.codeFor('openid-four');
    expect((await signIn(code)).status).toBe(201);
    for (const bad of [code, 'never-given-out']) {
      const answer = await signIn(bad);
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'wechat_code_invalid', message: expect.stringContaining('再试') },
      });
    }
  });

  it('a busy server (-1) is asked once more, then the person is told to come back later', async () => {
    wechat.failWith(-1);
    expect((await signIn(wechat.codeFor('openid-five'))).status).toBe(201);
    const before = wechat.received.length;
    wechat.failWith(-1, -1);
    const answer = await signIn(wechat.codeFor('openid-five'));
    expect(answer).toMatchObject({ status: 503, body: { message: expect.stringMatching(/稍后/) } });
    expect(wechat.received.length - before).toBe(2);
  });

  it('a quota that is used up (45011) is a 429, wrong settings of ours (40125) a 503', async () => {
    wechat.failWith(45011);
    expect((await signIn(wechat.codeFor('openid-six'))).status).toBe(429);
    wechat.failWith(40125);
    expect(await signIn(wechat.codeFor('openid-six'))).toMatchObject({
      status: 503,
      body: { message: expect.stringMatching(/稍后/) },
    });
  });

  it('a draft begun before the sign-in comes along and is submitted', async () => {
    const client = weapp();
    await client.open('/sessions/draft', { noticeVersion: privacyNotice.version });
    const { id, version } = await draft(client, application({ personName: '微信甲' }));
    await client.open('/sessions/wechat', { code: wechat.codeFor('openid-seven') });
    const sent = await client.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(sent.status).toBe(200);
    expect((await client.get(`/my/applications/${id}`)).body).toMatchObject({
      mine: true,
      stateLabel: '已提交',
    });
  });

  it('a token alone opens and closes a session, without any cookie', async () => {
    const client = weapp();
    const answer = await client.post('/sessions/wechat', { code: wechat.codeFor('openid-eight') });
    expect(answer.headers.getSetCookie()).toEqual([]);
    const authorization = `Bearer ${answer.body.token}`;
    const bare = weapp();
    expect((await bare.get('/sessions/current', { headers: { authorization } })).status).toBe(200);
    expect((await bare.delete('/sessions/current', { headers: { authorization } })).status).toBe(204);
    expect((await bare.get('/sessions/current', { headers: { authorization } })).status).toBe(401);
  });

  it('session_key, openid and secret stand in no answer and no log', async () => {
    const answer = await signIn(wechat.codeFor('openid-nine'));
    const auditor = await asStaff(server, 'auditor');
    const audit = await auditor.get(`/audit-events?accountId=${answer.body.account.id}`);
    expect(audit.body.items.length).toBeGreaterThan(0);
    for (const text of [answer.text, audit.text, server.log()])
      for (const hidden of [sessionKey, 'openid-', secret]) expect(text).not.toContain(hidden);
  });

  it('a WeChat server that cannot be reached is a 503, and sign-in works again when it is back', async () => {
    await wechat.stop();
    const answer = await signIn('any-code-at-all');
    expect(answer).toMatchObject({ status: 503, body: { message: expect.stringMatching(/稍后/) } });
    expect(server.log()).not.toContain(secret);
    wechat = await startWechat(appId, secret);
    await server.stop();
    server = await server.restart({ WECHAT_BASE_URL: wechat.url });
    expect((await signIn(wechat.codeFor('openid-one'))).status).toBe(201);
  });
});
