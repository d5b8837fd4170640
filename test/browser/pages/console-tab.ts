import type { Browser, Page } from 'playwright-core';
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

/** The console in one tab for each account: loaded once, for that costs more than all that is looked at. */
export class ConsoleTabs {
  private readonly tabs = new Map<string, Tab>();

  constructor(
    private readonly server: RunningServer,
    private readonly browser: Browser,
    private readonly prepare: (page: Page) => Promise<void> = async () => undefined,
  ) {}

  /** Stands on the page; nobody is signed in where no account is named. */
  async at(key: string | undefined, path: string): Promise<Page> {
    return (await this.tabAt(key, path)).page;
  }

  async tabAt(key = '', path: string): Promise<Tab> {
    const address = `${this.server.url}/admin${path}`;
    const known = this.tabs.get(key);
    if (known) {
      await move(known.page, address);
      return known;
    }
    const window = await openWindow(this.browser, desktop, withoutMotion);
    const client = key ? await asStaff(this.server, key) : undefined;
    if (client) await window.addCookies(client.browserCookies());
    const tab = { page: await newPage(window), client };
    await this.prepare(tab.page);
    await tab.page.goto(address);
    await settled(tab.page);
    this.tabs.set(key, tab);
    return tab;
  }
}
