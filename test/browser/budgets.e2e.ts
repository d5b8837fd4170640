import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desktop, launchBrowser, openWindow } from '../support/browser';
import { asStaff, Client } from '../support/client';
import { root, type RunningServer, startServer } from '../support/server';
import { consoleVisits, makeRecords, type Records } from './pages/console-visits';
import { h5Address, newPage, setPhone, settled } from './pages/open';
import { visits } from './pages/h5-visits';

jest.setTimeout(120_000);

const kilobyte = 1024;

describe('what is loaded, and under which policy', () => {
  let server: RunningServer;
  let browser: Browser;
  let records: Records;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    records = await makeRecords(server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  it('the main package of the mini-program weighs at most 700 KB', () => {
    const bundle = join(root, 'miniapp/dist/weapp');
    const { subPackages } = JSON.parse(readFileSync(join(bundle, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
    const main = readdirSync(bundle, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(bundle, file)).isFile())
      .filter((file) => !subPackages.some((own) => file.startsWith(own.root.split('/').join(sep) + sep)));
    expect(main).toContain('app.js');
    expect(main.reduce((sum, file) => sum + statSync(join(bundle, file)).size, 0)).toBeLessThanOrEqual(700 * kilobyte);
  });

  /** The compressed size of every script that a fresh window loads until the page stands still. */
  const scriptsOf = async (window: BrowserContext, address: string): Promise<number> => {
    const page = await newPage(window);
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/\.m?js$/.test(new URL(response.url()).pathname)) sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(address);
    await settled(page);
    const all = await Promise.all(sizes);
    await window.close();
    expect(all.length).toBeGreaterThan(1);
    return all.reduce((sum, size) => sum + size, 0);
  };

  it('the first screen for the public loads at most 250 KB of compressed scripts', async () => {
    expect(await scriptsOf(await openWindow(browser), `${server.url}/h5/`)).toBeLessThanOrEqual(250 * kilobyte);
  });

  it('the sign-in of the console loads at most 300 KB of compressed scripts', async () => {
    expect(await scriptsOf(await openWindow(browser, desktop), `${server.url}/admin/sign-in`)).toBeLessThanOrEqual(300 * kilobyte);
  });

  it('the queue of the console loads at most 400 KB of compressed scripts', async () => {
    const window = await openWindow(browser, desktop);
    await window.addCookies((await asStaff(server, 'qj-worker-1')).browserCookies());
    expect(await scriptsOf(window, `${server.url}/admin/applications`)).toBeLessThanOrEqual(400 * kilobyte);
  });

  /** Keeps what the policy refuses on every page of this window. */
  const watched = async (window: BrowserContext): Promise<string[]> => {
    const refused: string[] = [];
    await window.exposeFunction('tellRefusal', (words: string) => refused.push(words));
    await window.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        const { tellRefusal } = window as unknown as { tellRefusal: (words: string) => void };
        tellRefusal(`${location.href} ${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    return refused;
  };
  const visitAll = async (window: BrowserContext, addresses: readonly string[], then?: (page: Page) => Promise<void>) => {
    const page = await newPage(window);
    for (const address of addresses) {
      await page.goto('about:blank');
      await page.goto(address);
      await settled(page);
      await then?.(page);
    }
    await window.close();
  };

  it('the policy refuses nothing that a page for the public does', async () => {
    const window = await openWindow(browser);
    await setPhone(window, { regionCode: '500110' });
    const refused = await watched(window);
    const open = visits.filter(({ by }) => by === 'nobody').map(({ page }) => h5Address(server, page));
    await visitAll(window, [`${server.url}/`, ...open]);
    expect(refused).toEqual([]);
  });

  it('the policy refuses nothing that a page of the console does', async () => {
    for (const userName of [undefined, 'qj-worker-1', 'qj-civil', 'admin', 'auditor']) {
      const window = await openWindow(browser, desktop);
      if (userName) await window.addCookies((await asStaff(server, userName)).browserCookies());
      const refused = await watched(window);
      const own = consoleVisits.filter(({ by }) => by === userName);
      await visitAll(window, own.map(({ path, address }) => `${server.url}/admin${address?.(records) ?? path}`));
      expect({ userName, refused }).toEqual({ userName, refused: [] });
    }
  });

  it('a script and a style without the nonce of the page are refused', async () => {
    const window = await openWindow(browser);
    const refused = await watched(window);
    await visitAll(window, [`${server.url}/h5/`, `${server.url}/admin/`], (page) =>
      page.evaluate(() => {
        const planted = document.implementation.createHTMLDocument().createElement('script');
        planted.textContent = 'document.title = "planted"';
        document.head.append(planted);
        document.body.setAttribute('style', 'color: red');
      }),
    );
    expect(refused.join('\n')).toMatch(/script-src-elem inline/);
    expect(refused.filter((words) => words.includes('script-src'))).toHaveLength(2);
    expect(refused.filter((words) => words.includes('style-src-attr'))).toHaveLength(2);
  });

  it.each(['/', '/h5/', '/admin/', '/api/health', '/api/docs', '/api/none'])('%s carries the security headers', async (path) => {
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
  });

  it('every answer of a page has a nonce of its own', async () => {
    const nonces = await Promise.all(
      ['/h5/', '/h5/', '/admin/', '/admin/'].map(async (path) => {
        const answer = await fetch(`${server.url}${path}`);
        const [, nonce = ''] = /script-src[^;]*'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
        expect(await answer.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(4);
  });

  it.each(['/h5/js/none.js', '/admin/assets/none.js', '/admin/assets/none.css', '/h5/../../package.json', '/none.js'])(
    'the unknown file %s is a 404',
    async (path) => {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    },
  );

  it('an unknown path of the interface is a 404', async () => {
    expect((await new Client(server.url).get('/none')).status).toBe(404);
  });
});
