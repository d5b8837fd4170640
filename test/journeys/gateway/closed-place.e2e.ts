import { chmodSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asChief } from '../../support/chief';
import { asPhone, asVisitor, Client, freshPhone } from '../../support/client';
import { draft } from '../../support/factories';
import { photo } from '../../permissions/photo';
import { type RunningServer, runCommand, startServer } from '../../support/server';
import { startWechat } from '../../support/wechat-server';

/** Every file and folder below, with the modes it has for others. */
function openToOthers(path: string): { seen: string[]; open: string[] } {
  const found = lstatSync(path);
  const inside = found.isDirectory() ? readdirSync(path).map((name) => openToOthers(join(path, name))) : [];
  const own = found.mode & 0o077 ? [`${path} ${(found.mode & 0o777).toString(8)}`] : [];
  return {
    seen: [path, ...inside.flatMap(({ seen }) => seen)],
    open: [...own, ...inside.flatMap(({ open }) => open)],
  };
}

describe('what lies in DATA_DIR', () => {
  it('is its own user’s alone: what the server and its commands make, and what was there with wider modes', async () => {
    let server = await startServer({ fresh: true });
    try {
      const applicant = await asPhone(server, freshPhone());
      const { id } = await draft(applicant);
      expect((await applicant.post(`/applications/${id}/attachments`, photo())).status).toBe(201);
      const alive = openToOthers(server.dataDir);
      expect(alive.open).toEqual([]);
      for (const name of ['jingkang.sqlite', 'jingkang.sqlite-wal', 'jingkang.sqlite-shm', 'field-keys.json'])
        expect(alive.seen).toContain(join(server.dataDir, name));
      expect(alive.seen.some((path) => path.endsWith('.sealed'))).toBe(true);

      await server.stop();
      mkdirSync(join(server.dataDir, 'attachments', 'old'), { mode: 0o755 });
      writeFileSync(join(server.dataDir, 'attachments', 'old', 'old.sealed'), 'x', { mode: 0o644 });
      for (const path of openToOthers(server.dataDir).seen)
        chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644);
      expect(openToOthers(server.dataDir).open.length).toBeGreaterThan(5);
      expect((await runCommand(server, 'keys:rotate')).code).toBe(0);
      expect(openToOthers(server.dataDir).open).toEqual([]);

      chmodSync(join(server.dataDir, 'jingkang.sqlite'), 0o666);
      server = await server.restart();
      expect(openToOthers(server.dataDir).open).toEqual([]);
    } finally {
      await server.destroy();
    }
  });
});

describe('the documents of the API and security.txt', () => {
  const documents = ['/docs', '/openapi.json'];
  const outside = (server: RunningServer, path: string) => fetch(`${server.url}${path}`);
  /** Of the moment and the request alone. */
  const passing = ['date', 'content-length', 'x-request-id'];
  const headersOf = async (server: RunningServer, path: string) => {
    const { headers } = await outside(server, `/api${path}`);
    return Object.fromEntries([...headers].filter(([name]) => !passing.includes(name)));
  };

  it('in a demo everyone reads them', async () => {
    const server = await startServer();
    try {
      for (const path of documents) expect((await new Client(server.url).get(path)).status).toBe(200);
      expect((await outside(server, '/.well-known/security.txt')).status).toBe(404);
    } finally {
      await server.destroy();
    }
  });

  it('in production staff alone, until a setting opens them; the contact stands in security.txt', async () => {
    const wechat = await startWechat('wx0123456789abcdef', 'secret-of-the-mini-program');
    const env = {
      NODE_ENV: 'production',
      WECHAT_BASE_URL: wechat.url,
      WECHAT_APPID: 'wx0123456789abcdef',
      WECHAT_SECRET: 'secret-of-the-mini-program',
    };
    let server = await startServer({ env });
    try {
      const chief = await asChief(server);
      const applicant = new Client(server.url, 'weapp');
      await applicant.open('/sessions/wechat', { code: wechat.codeFor('openid-one') });
      const others = [new Client(server.url), await asVisitor(server), applicant];
      for (const path of documents) {
        for (const client of others)
          expect(await client.get(path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
        expect((await chief.get(path)).status).toBe(200);
      }
      const none = await headersOf(server, '/no-such-route');
      expect(none).toHaveProperty('content-security-policy');
      for (const path of documents) expect(await headersOf(server, path)).toEqual(none);
      expect(await (await outside(server, '/')).text()).not.toContain('/api/docs');
      expect((await outside(server, '/.well-known/security.txt')).status).toBe(404);

      await server.stop();
      server = await server.restart({
        OPEN_API_DOCS: 'true',
        SECURITY_CONTACT: 'safety@jk.example.org',
        PUBLIC_ORIGIN: 'https://jk.example.org',
      });
      for (const path of documents) expect((await new Client(server.url).get(path)).status).toBe(200);
      const told = await outside(server, '/.well-known/security.txt');
      expect(told.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      const text = await told.text();
      expect(text).toMatch(/^Contact: mailto:safety@jk\.example\.org$/m);
      expect(text).toMatch(/^Preferred-Languages: zh, en$/m);
      expect(text).toMatch(/^Canonical: https:\/\/jk\.example\.org\/\.well-known\/security\.txt$/m);
      const expires = new Date(/^Expires: (.+)$/m.exec(text)?.[1] ?? '').getTime();
      expect(expires).toBeGreaterThan(Date.now());
      expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
    } finally {
      await server.destroy();
      await wechat.stop();
    }
  });
});
