import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { desktop, launchBrowser, openWindow, phone, screenshot } from '../support/browser';
import { type DatabaseKind, type RunningServer, startServer } from '../support/server';

/** Nobody is signed in yet when a page first asks who is there. */
const asksWhoIsThere = /401 .*\/api\/sessions\/current$/;

/** A server, a browser, and everything its pages complained of. */
export class Stage {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [asksWhoIsThere];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  static async open(database: DatabaseKind = 'embedded'): Promise<Stage> {
    const server = await startServer({ database });
    return new Stage(server, await launchBrowser());
  }

  /** Someone's phone, with the mini-program's pages as a browser shows them. */
  phone = () => this.device(phone);
  /** A desk at work, for the console. */
  desk = () => this.device(desktop);

  /** A refusal that the journey is about: the browser notes it, and the person reads a sentence. */
  expectComplaint(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** What the pages complained of that no journey asked for: errors, exceptions, refused content. */
  unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.server.destroy();
  }

  private async device(viewport: typeof phone): Promise<Page> {
    const context = await openWindow(this.browser, viewport);
    this.contexts.push(context);
    context.on('page', (page) => this.listen(page));
    return context.newPage();
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`exception: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const status = /status of (\d+)/.exec(message.text())?.[1];
      this.complaints.push(`${status ?? message.text()} ${message.location().url}`);
    });
  }
}

type Place = Page | Locator;

/** In sight: pages gone by stay in the document on a phone, and are not what one reads. */
export const inSight = (place: Place, words: string | RegExp) =>
  place.getByText(words).filter({ visible: true }).first();

/** The person reads these words; where they do not come, the failure tells what is read instead. */
export async function reads(place: Place, ...sentences: readonly (string | RegExp)[]): Promise<void> {
  for (const words of sentences) {
    await inSight(place, words)
      .waitFor()
      .catch(async () => {
        throw new Error(`“${words}” is not read. There is:\n${await textOf(place)}`);
      });
  }
}

/** These words are nowhere on the page now. */
export async function readsNowhere(place: Place, ...sentences: readonly string[]): Promise<void> {
  const text = await textOf(place);
  for (const words of sentences) expect(text).not.toContain(words);
}

export const textOf = (place: Place): Promise<string> =>
  ('goto' in place ? place.locator('body') : place).innerText();

export const button = (place: Place, name: string | RegExp) =>
  place.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

/** Chosen or ticked; tried once more where a sentence that goes away has moved it from under the pointer. */
export const mark = (box: Locator): Promise<void> => box.check().catch(() => box.check());

/** The requests a page makes of this kind, from now on. */
export function requestsOf(page: Page, method: string, path: RegExp): Request[] {
  const made: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === method && path.test(new URL(request.url()).pathname)) made.push(request);
  });
  return made;
}

/** A picture of the page once it stands still: on a phone a new page slides in. */
export async function capture(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => {
    const last = [...document.querySelectorAll('.taro_page')].at(-1);
    return !last || last.classList.contains('taro_page_stationed');
  });
  await screenshot(page, name);
}
