import type { BrowserContext, Page } from 'playwright-core';
import { until } from '../../support/patience';
import type { RunningServer } from '../../support/server';
import { askedBy } from '../../support/windows';

interface Watched extends Window {
  refusals?: string[];
}

/** A page in this window; what its policy refuses is kept. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const refusals: string[] = [];
    (window as Watched).refusals = refusals;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refusals.push(`${effectiveDirective} refuses ${blockedURI} ${sample}`),
    );
  });
  return page;
}

/**
 * Runs in the page: whether it has a heading, waits for nothing, and is at rest. It is at rest when nothing is left to
 * do in three turns, however long they take, and what moves has come to its end.
 */
async function atRest(): Promise<boolean> {
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].some(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length,
    );
  for (let turn = 0; turn < 3; turn += 1) {
    await window.scheduler.postTask(() => undefined, { priority: 'background' });
    await new Promise(requestAnimationFrame);
    if (!shown('h1') || shown('.jk-state__dots, .waiting')) return false;
  }
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  return true;
}

/** Waits until the page has a heading, nothing is being loaded and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  const asking = () => askedBy(page).length > 0;
  do {
    await until(() => !asking(), 'everything asked for is answered');
    await page.waitForFunction(atRest);
  } while (asking());
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

let loads = 0;

/**
 * Loads an address anew in a page that may show its neighbour: the query makes it more than a change of the hash. The
 * process of the page goes on, and has read the scripts.
 */
export async function load(page: Page, address: string): Promise<void> {
  const url = new URL(address);
  url.searchParams.set('load', String((loads += 1)));
  await page.goto(url.href);
}

/** Opens an address in a page of its own and waits until it stands still. */
export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await newPage(context);
  await page.goto(address);
  await settled(page);
  return page;
}
