import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refused } from '../../foundation/refusals/refusal';
import type { AppLog } from '../../foundation/running/app-log';
import { Settings } from '../../foundation/settings/settings';
import { WechatClient } from './wechat-client';

type Fault = number | 'drop' | 'html' | 'nonsense' | 'null' | 'nobody';

/** Answers as §9.1 documents: HTTP 200 with errcode in JSON; a code is good once; faults on demand. */
class WechatServer {
  readonly asked: URLSearchParams[] = [];
  readonly faults: Fault[] = [];
  private readonly codes = new Map([['code-of-zhang', 'openid-zhang']]);
  private readonly server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const fault = this.faults.shift();
    this.asked.push(url.searchParams);
    if (fault === 'drop') return void request.socket.destroy();
    if (fault === 'html') return void response.writeHead(502).end('<html>');
    if (fault === 'nonsense') return void response.end('<html>');
    if (fault === 'null') return void response.end('null');
    if (fault === 'nobody') return void response.end('{}');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        url.pathname === '/sns/jscode2session'
          ? this.answer(url.searchParams, fault as number | undefined)
          : {},
      ),
    );
  });

  listen = () => new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise((resolve) => this.server.close(resolve));
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private answer(query: URLSearchParams, fault: number | undefined): object {
    if (fault) return { errcode: fault, errmsg: 'as documented' };
    if (query.get('appid') !== 'wx-demo') return { errcode: 40013, errmsg: 'invalid appid' };
    const code = query.get('js_code') ?? '';
    const openid = this.codes.get(code);
    this.codes.delete(code);
    return openid ? { openid, session_key: 'never-leaves' } : { errcode: 40029, errmsg: 'invalid code' };
  }
}

const server = new WechatServer();
/** What the operator was told, as it stands in the log. */
const logged: string[] = [];
const log = {
  often: (level: string, facts: object, message: string) =>
    void logged.push(JSON.stringify({ level, ...facts, message })),
} as unknown as AppLog;
const clientOf = (appId = 'wx-demo', baseUrl = server.address) =>
  new WechatClient(new Settings({ wechat: { appId, secret: 's3cret', baseUrl } }), log);
const refusalOf = (code = 'code-of-zhang', client = clientOf()) =>
  client.openidOf(code).then(
    () => undefined,
    (error: Refused) => error.refusal,
  );

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  server.asked.splice(0);
  logged.splice(0);
});

describe('signing in by WeChat', () => {
  it('retries once when WeChat is busy (-1), then gives the openid and nothing else', async () => {
    server.faults.push(-1);
    await expect(clientOf().openidOf('code-of-zhang')).resolves.toBe('openid-zhang');
    expect(server.asked).toHaveLength(2);
    expect(Object.fromEntries(server.asked[0]!)).toEqual({
      appid: 'wx-demo',
      secret: 's3cret',
      js_code: 'code-of-zhang',
      grant_type: 'authorization_code',
    });
  });

  it('answers 503 when WeChat stays busy, having asked twice', async () => {
    server.faults.push(-1, -1);
    expect(await refusalOf()).toMatchObject({ status: 503, code: 'wechat_unavailable' });
    expect(server.asked).toHaveLength(2);
  });

  it('asks to try again when the code was used before or is too old (40029)', async () => {
    expect(await refusalOf()).toMatchObject({ status: 422, message: '微信登录已过期，请再试一次。' });
  });

  it('passes the per-minute limit on as a limit (45011)', async () => {
    server.faults.push(45011);
    expect(await refusalOf()).toMatchObject({ status: 429 });
  });

  it('names another way to someone WeChat blocks (40226)', async () => {
    server.faults.push(40226);
    expect(await refusalOf()).toMatchObject({ status: 422, code: 'wechat_blocked' });
  });

  it('does not blame the person for wrong settings (40013)', async () => {
    expect(await refusalOf('code', clientOf('wx-other'))).toMatchObject({ status: 503 });
  });

  it('answers 503 when WeChat cannot be reached or talks nonsense', async () => {
    server.faults.push('drop', 'html');
    expect(await refusalOf()).toMatchObject({ status: 503 });
    expect(await refusalOf()).toMatchObject({ status: 503 });
  });

  const told: readonly [string, readonly Fault[], string | undefined, string?][] = [
    ['40013, the AppID is wrong', [40013], 'error errcode_40013'],
    ['40125, the secret is wrong', [40125], 'error errcode_40125'],
    ['41002, the AppID is missing', [41002], 'error errcode_41002'],
    ['41004, the secret is missing', [41004], 'error errcode_41004'],
    ['40164, the address of the server is not on the list', [40164], 'error errcode_40164'],
    ['an error nobody knows', [99999], 'error errcode_99999'],
    ['-1 twice', [-1, -1], 'warn errcode_-1'],
    ['45011, too many in a minute', [45011], 'warn errcode_45011'],
    ['a status of a proxy', ['html'], 'warn status_502'],
    ['an answer that is no JSON', ['nonsense'], 'warn SyntaxError'],
    ['an answer that is nothing', ['null'], 'warn malformed'],
    ['an answer that names nobody', ['nobody'], 'warn no_openid'],
    ['a connection that was cut', ['drop'], 'warn UND_ERR_SOCKET'],
    ['an address that nobody listens at', [], 'warn ECONNREFUSED', 'http://127.0.0.1:65534'],
    ['40029, the code was used before', [40029], undefined],
    ['40226, WeChat has blocked the person', [40226], undefined],
  ];
  it.each(told.map(([what, faults, line, at]) => ({ what, faults, line, at })))(
    'tells the operator once of $what, without the secret and the code',
    async ({ faults, line, at = server.address }) => {
      server.faults.push(...faults);
      expect(await refusalOf('code-of-zhang', clientOf('wx-demo', at))).toBeDefined();
      const lines = logged.map((one) => JSON.parse(one) as { level: string; code: string });
      expect(lines.map(({ level, code }) => `${level} ${code}`)).toEqual(line ? [line] : []);
      expect(logged.join()).not.toMatch(/s3cret|code-of-zhang|openid-zhang|wx-demo/);
    },
  );

  it('says so where WeChat is not set up', async () => {
    expect(await refusalOf('code', new WechatClient(new Settings(), log))).toMatchObject({ status: 422 });
  });
});
