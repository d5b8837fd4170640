import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchBrowser, openWindow } from '../support/browser';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { demoAccount, type RunningServer, startServer } from '../support/server';

let server: RunningServer;
let browser: Browser;
let foreign: Server;
let page = '';

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  foreign = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await browser.close();
  await new Promise((done) => foreign.close(done));
  await server.destroy();
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A page that posts by itself as soon as it is opened: as a form, or as JSON in the name of its only field. */
function trap(path: string, values: Readonly<Record<string, string>>, enctype: string): string {
  const whole = JSON.stringify({ ...values, more: '' });
  const inputs = enctype === 'text/plain' ? [[whole.slice(0, -2), whole.slice(-2)]] : Object.entries(values);
  return `<!doctype html><body><form method="post" action="${server.url}/api${path}" enctype="${enctype}">${inputs
    .map(([name = '', value = '']) => `<input name="${escaped(name)}" value="${escaped(value)}">`)
    .join('')}</form><script>document.forms[0].submit()</script>`;
}

interface Attack {
  readonly path: string;
  readonly victim: () => Promise<Client>;
  readonly values: () => Promise<Record<string, string>>;
}

const attacks: readonly Attack[] = [
  {
    path: '/sessions/staff',
    victim: () => asStaff(server, 'qj-worker-1'),
    values: async () => {
      const { userName, password } = demoAccount(server, 'qj-worker-2');
      return { userName, password };
    },
  },
  {
    path: '/sessions/phone',
    victim: () => asPhone(server, freshPhone()),
    values: async () => {
      const phone = freshPhone();
      const sent = await (await asStaff(server, 'qj-worker-2')).post('/one-time-codes', { phone });
      return { phone, code: sent.body.demoCode };
    },
  },
];
const hosts = ['127.0.0.1', 'localhost'];
const enctypes = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'];
const cells = attacks.flatMap((attack) =>
  hosts.flatMap((host) => enctypes.map((enctype) => [attack.path, host, enctype, attack] as const)),
);

describe(`a page of another origin, ${cells.length} ways`, () => {
  it.each(cells)('cannot post %s from %s as %s', async (path, host, enctype, attack) => {
    const victim = await attack.victim();
    const values = await attack.values();
    page = trap(path, values, enctype);
    const window = await openWindow(browser);
    try {
      await window.addCookies(victim.browserCookies());
      const tab = await window.newPage();
      const opened = await tab.goto(`${server.url}/`);
      expect(opened?.status()).toBe(200);
      const before = await window.cookies(server.url);
      const sessions = await sql(server, 'SELECT COUNT(*) AS n FROM sessions');
      const answered = tab.waitForResponse((response) => response.url().endsWith(path));
      await tab.goto(`http://${host}:${(foreign.address() as AddressInfo).port}/`);
      expect((await answered).status()).toBe(403);
      expect(await window.cookies(server.url)).toEqual(before);
      expect(await sql(server, 'SELECT COUNT(*) AS n FROM sessions')).toEqual(sessions);
      await tab.goto(`${server.url}/`);
      const client = path.endsWith('staff') ? 'console' : 'public';
      const current = await tab.evaluate(
        async (kind) =>
          (await fetch('/api/sessions/current', { headers: { 'x-client': kind } })).json() as Promise<any>,
        client,
      );
      expect(current.account.id).toBe(victim.session?.account?.id);
    } finally {
      await window.close();
    }
  });
});
