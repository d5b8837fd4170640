import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desktop, openWindow, withoutMotion } from '../../support/browser';
import { asStaff, type Client } from '../../support/client';
import type { RunningServer } from '../../support/server';
import { newPage, settled } from './open';

/** Nothing stands there: the page before is taken down, and the menu with it. */
const nowhere = '/admin/nowhere';

/** Moves on inside the application, as a link does; nothing of the page before is left. */
async function move(page: Page, address: string): Promise<void> {
  const go = (to: string) => page.evaluate((path) => history.pushState(null, '', path), to);
  await go(nowhere);
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.mouse.move(0, 0);
  await go(address);
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor({ state: 'detached' });
  await settled(page);
}

interface Tab {
  readonly page: Page;
  /** Undefined where nobody is signed in. */
  readonly client: Client | undefined;
}

/**
 * The console in one tab, where one account after the other signs in: it is loaded anew for another one alone, by a
 * process that has read the scripts. That costs more than all that is looked at, so ask in the order of the accounts.
 */
export class ConsoleTab {
  private readonly clients = new Map<string, Client>();
  private readonly cookies = new Map<string, Parameters<BrowserContext['addCookies']>[0]>();
  private page: Page | undefined;
  private shown: string | undefined;

  /** A tab that is `prepared`, such as one with a clock of its own, is another one for each account. */
  constructor(
    private readonly server: RunningServer,
    private readonly browser: Browser,
    private readonly prepared?: (page: Page) => Promise<void>,
  ) {}

  /** Stands on the page; nobody is signed in where no account is named. */
  async at(key: string | undefined, path: string): Promise<Page> {
    return (await this.tabAt(key, path)).page;
  }

  async tabAt(key = '', path: string): Promise<Tab> {
    const address = `${this.server.url}/admin${path}`;
    if (this.page && this.shown === key) await move(this.page, address);
    else {
      this.page = await this.left();
      await this.signIn(this.page, key, address);
    }
    this.shown = key;
    return { page: this.page, client: this.clients.get(key) };
  }

  /** Nothing that the one before has stored is there for the next one; cookies are kept as they were left. */
  private async left(): Promise<Page> {
    const window = this.page?.context();
    if (this.shown !== undefined && window) this.cookies.set(this.shown, await window.cookies());
    if (this.page && window && !this.prepared) {
      await this.page.evaluate(() => [localStorage, sessionStorage].forEach((store) => store.clear()));
      await this.page.goto('about:blank');
      await window.clearCookies();
      return this.page;
    }
    await window?.close();
    return newPage(await openWindow(this.browser, desktop, withoutMotion));
  }

  private async signIn(page: Page, key: string, address: string): Promise<void> {
    if (key && !this.clients.has(key)) {
      const client = await asStaff(this.server, key);
      this.clients.set(key, client);
      this.cookies.set(key, client.browserCookies());
    }
    await page.context().addCookies(this.cookies.get(key) ?? []);
    await this.prepared?.(page);
    await page.goto(address);
    await settled(page);
  }
}

/** Those of each account one after the other. */
export const inOrderOfAccounts = <Visit extends { by?: string }>(visits: readonly Visit[]): Visit[] =>
  [...new Set(visits.map(({ by }) => by))].flatMap((by) => visits.filter((visit) => visit.by === by));
