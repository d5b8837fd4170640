import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const sessionKey = 'SESSION-KEY-THAT-NOBODY-MAY-SEE';

/** A local stand-in for the WeChat server: code2Session as requirements §9.1 document it. */
export interface WechatServer {
  readonly url: string;
  /** The address of every request it received. */
  readonly received: string[];
  /** A code that wx.login would give this person; good once. */
  codeFor(openid: string): string;
  /** The next answers are these errors, one each. */
  failWith(...errcodes: readonly number[]): void;
  stop(): Promise<void>;
}

const messages: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40029: 'invalid code',
  45011: 'api minute-quota reach limit',
};

export async function startWechat(appId: string, secret: string): Promise<WechatServer> {
  const openids = new Map<string, string>();
  const received: string[] = [];
  const errors: number[] = [];
  let codes = 0;

  const answer = (query: URLSearchParams): object => {
    const refusal = (errcode: number) => ({ errcode, errmsg: messages[errcode] ?? 'error' });
    const error = errors.shift();
    if (error) return refusal(error);
    if (query.get('appid') !== appId) return refusal(40013);
    if (query.get('secret') !== secret) return refusal(40125);
    const code = query.get('js_code') ?? '';
    const openid = openids.get(code);
    if (!openid || query.get('grant_type') !== 'authorization_code') return refusal(40029);
    openids.delete(code);
    return { openid, session_key: sessionKey, unionid: `union-${openid}` };
  };
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    response.writeHead(pathname === '/sns/jscode2session' ? 200 : 404, { 'content-type': 'text/plain' });
    response.end(JSON.stringify(answer(searchParams)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    codeFor: (openid) => {
      const code = `0a1B2c3D-${(codes += 1)}_wx`;
      openids.set(code, openid);
      return code;
    },
    failWith: (...errcodes) => void errors.push(...errcodes),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
