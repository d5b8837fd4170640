import type { BrowserContext, Page, Request } from 'playwright-core';
import { patience } from './patience';

const underWay = new WeakMap<Page, Set<Request>>();
const open = new Set<BrowserContext>();
/** So many letters of a page tell enough. */
const MOST = 1_500;
const STUCK_MS = 2_000;

/** Of a window: what its pages ask of the server, and what they show when a test fails, is known. */
export function watch(window: BrowserContext): BrowserContext {
  window.setDefaultTimeout(patience());
  window.on('page', (page) => {
    const asked = new Set<Request>();
    underWay.set(page, asked);
    page.on('request', (request) => asked.add(request));
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
  });
  open.add(window);
  window.on('close', () => open.delete(window));
  return window;
}

/** What the page has asked for and not been answered yet. */
export const askedBy = (page: Page): readonly Request[] => [...(underWay.get(page) ?? [])];

/** One page as it stands: its address, what it waits for, and its words. */
async function looksOf(page: Page): Promise<string> {
  const stuck = new Promise<string>((done) => setTimeout(done, STUCK_MS, 'The page does not answer.'));
  const words = await Promise.race([page.evaluate(() => document.body.innerText), stuck]).catch(String);
  const waits = askedBy(page).map((request) => `${request.method()} ${request.url()}`);
  return [page.url(), ...waits.map((line) => `waits for ${line}`), words.slice(0, MOST)].join('\n');
}

/** What all open pages show, for whoever reads of the failure; from now on nobody waits long for what hangs on it. */
(globalThis as Record<symbol, unknown>)[Symbol.for('jingkang.failed')] = async (): Promise<string> => {
  for (const window of open) window.setDefaultTimeout(patience());
  const pages = [...open].flatMap((window) => window.pages());
  return (await Promise.all(pages.map(looksOf))).map((looks) => `\nA page at that time: ${looks}\n`).join('');
};
