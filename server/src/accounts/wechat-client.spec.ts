import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refused } from '../common/refusal';
import { Settings } from '../settings';
import { WechatClient } from './wechat-client';

/** Answers as §9.1 documents: HTTP 200 with errcode in JSON; a code is good once; faults on demand. */
class WechatServer {
  readonly asked: URLSearchParams[] = [];
  readonly faults: (number | 'drop' | 'html')[] = [];
  private readonly codes = new Map([['code-of-zhang', 'openid-zhang']]);
  private readonly server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const fault = this.faults.shift();
    this.asked.push(url.searchParams);
    if (fault === 'drop') return void request.socket.destroy();
    if (fault === 'html') return void response.writeHead(502).end('<html>');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(url.pathname === '/sns/jscode2session' ? this.answer(url.searchParams, fault) : {}),
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
const clientOf = (appId = 'wx-demo') =>
  new WechatClient(new Settings({ wechat: { appId, secret: 's3cret', baseUrl: server.address } }));
const refusalOf = (code = 'code-of-zhang', client = clientOf()) =>
  client.openidOf(code).then(
    () => undefined,
    (error: Refused) => error.refusal,
  );

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => server.asked.splice(0));

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

  it('says so where WeChat is not set up', async () => {
    expect(await refusalOf('code', new WechatClient(new Settings()))).toMatchObject({ status: 422 });
  });
});
