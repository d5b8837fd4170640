import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { desktop, launchBrowser, openWindow } from '../support/browser';
import { asStaff, Client } from '../support/client';
import { until } from '../support/patience';
import { root, type RunningServer, startServer } from '../support/server';
import { newPage, open, refusedOn, settled } from './pages/open';

const kilobyte = 1024;

describe('what is loaded, and under which policy', () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  it('the main package of the mini-program weighs at most 700 KB', () => {
    const bundle = join(root, 'miniapp/dist/weapp');
    const { subPackages } = JSON.parse(readFileSync(join(bundle, 'app.json'), 'utf8')) as {
      subPackages: { root: string }[];
    };
    const main = readdirSync(bundle, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(bundle, file)).isFile())
      .filter((file) => !subPackages.some((own) => file.startsWith(own.root.split('/').join(sep) + sep)));
    expect(main).toContain('app.js');
    expect(main.reduce((sum, file) => sum + statSync(join(bundle, file)).size, 0)).toBeLessThanOrEqual(
      700 * kilobyte,
    );
  });

  /** The compressed size of every script that a fresh window loads until the page stands still. */
  const scriptsOf = async (window: BrowserContext, address: string): Promise<number> => {
    const page = await newPage(window);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/\.m?js$/.test(new URL(response.url()).pathname))
        sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(address);
    await settled(page);
    const all = await Promise.all(sizes);
    await window.close();
    expect(all.length).toBeGreaterThan(1);
    return all.reduce((sum, size) => sum + size, 0);
  };

  it('the first screen for the public loads at most 250 KB of compressed scripts', async () => {
    expect(await scriptsOf(await openWindow(browser), `${server.url}/h5/`)).toBeLessThanOrEqual(
      250 * kilobyte,
    );
  });

  it.each(['case', 'consent', 'agreement', 'assessment'])(
    'the page of an own %s loads at most 300 KB of compressed scripts',
    async (name) => {
      const address = `${server.url}/h5/#/packages/matter/${name}/index?id=none`;
      expect(await scriptsOf(await openWindow(browser), address)).toBeLessThanOrEqual(300 * kilobyte);
    },
  );

  it('the sign-in of the console loads at most 300 KB of compressed scripts', async () => {
    expect(
      await scriptsOf(await openWindow(browser, desktop), `${server.url}/admin/sign-in`),
    ).toBeLessThanOrEqual(300 * kilobyte);
  });

  it('the queue of the console loads at most 400 KB of compressed scripts', async () => {
    const window = await openWindow(browser, desktop);
    await window.addCookies((await asStaff(server, 'qj-worker-1')).browserCookies());
    expect(await scriptsOf(window, `${server.url}/admin/applications`)).toBeLessThanOrEqual(400 * kilobyte);
  });

  // accessibility-h5 and accessibility-console ask the same of every page.
  it.each(['/', '/h5/', '/admin/', '/api/docs'])('the policy refuses nothing that %s does', async (path) => {
    const page = await open(await openWindow(browser), `${server.url}${path}`);
    expect(await refusedOn(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['/', '/h5/', '/admin/'])(
    'a script and a style of %s without its nonce are refused',
    async (path) => {
      const page = await open(await openWindow(browser), `${server.url}${path}`);
      await page.evaluate(() => {
        const other = document.implementation.createHTMLDocument();
        const style = other.createElement('style');
        style.textContent = 'h1 { color: red }';
        const script = other.createElement('script');
        script.textContent = 'document.title = "planted"';
        document.head.append(style, script);
        document.body.setAttribute('style', 'color: red');
      });
      const kinds = async () =>
        [...new Set((await refusedOn(page)).map((words) => words.split(' ')[0]))].sort();
      await until(async () => (await kinds()).length === 3, 'all three are refused');
      expect(await kinds()).toEqual(['script-src-elem', 'style-src-attr', 'style-src-elem']);
      expect(await page.title()).not.toBe('planted');
      await page.context().close();
    },
  );

  it.each(['/', '/h5/', '/admin/', '/api/health', '/api/docs', '/api/none'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.has('x-powered-by')).toBe(false);
    },
  );

  it('every answer of a page has a nonce of its own', async () => {
    const nonces = await Promise.all(
      ['/h5/', '/h5/', '/admin/', '/admin/'].map(async (path) => {
        const answer = await fetch(`${server.url}${path}`);
        const [, nonce = ''] =
          /script-src[^;]*'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
        expect(await answer.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(4);
  });

  it.each([
    '/h5/js/none.js',
    '/admin/assets/none.js',
    '/admin/assets/none.css',
    '/h5/index.html.map',
    '/none.js',
  ])('the unknown file %s is a 404', async (path) => {
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  });

  it('an unknown path of the interface is a 404', async () => {
    expect((await new Client(server.url).get('/none')).status).toBe(404);
  });
});
