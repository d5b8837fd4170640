import type { BrowserContext, Page, Request } from 'playwright-core';
import { patience } from '../../support/patience';
import type { RunningServer } from '../../support/server';

const underWay = new WeakMap<Page, Set<Request>>();

interface Watched extends Window {
  refusals?: string[];
}

/** A page in this window; what it asks of the server and what its policy refuses is followed. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const refusals: string[] = [];
    (window as Watched).refusals = refusals;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refusals.push(`${effectiveDirective} refuses ${blockedURI} ${sample}`),
    );
  });
  page.setDefaultTimeout(patience);
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  return page;
}

/** Waits until the page has a heading, nothing is being loaded and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1:visible').first().waitFor();
  for (let quiet = 0; quiet < 3;) {
    await page.waitForTimeout(40);
    const loading = await page.locator('.jk-state__dots:visible, .waiting:visible').count();
    quiet = underWay.get(page)?.size || loading ? 0 : quiet + 1;
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What the policy of the page has refused since it was loaded. */
export const refusedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as Watched).refusals ?? []);

export interface PhoneSettings {
  readonly largeType?: boolean;
  /** The county whose institutions and telephone are shown. */
  readonly regionCode?: string;
}

/** What the person has set on this phone, for every page opened in this window. */
export async function setPhone(context: BrowserContext, settings: PhoneSettings): Promise<void> {
  const stored = JSON.stringify({ data: settings });
  await context.addInitScript((value) => localStorage.setItem('jk.settings', value), stored);
}

export const h5Address = (
  server: RunningServer,
  page: string,
  query: Readonly<Record<string, string>> = {},
) => `${server.url}/h5/#/${page}${Object.keys(query).length ? `?${new URLSearchParams(query)}` : ''}`;

/** Opens an address in a page of its own and waits until it stands still. */
export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await newPage(context);
  await page.goto(address);
  await settled(page);
  return page;
}
