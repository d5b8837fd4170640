import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openWindow, phone } from '../support/browser';
import { type RunningServer, startServer } from '../support/server';
import { violationsOn } from './pages/axe';
import { allPages, cookiesOf, nameOf, type Visitor, visitors, visits } from './pages/h5-visits';
import {
  applyFor,
  lookUpFeedback,
  reportNeed,
  sendFeedback,
  signConsent,
  withdrawConsent,
} from './pages/h5-ways';
import { h5Address, newPage, open, setPhone, settled } from './pages/open';
import { makeOwnMatters, type OwnMatters } from './pages/own-matters';

/** So high that nothing has to be scrolled to: axe passes over colours that are out of sight. */
const highPhone = { width: phone.width, height: 6_000 };

describe('the pages for the public have no violation that axe finds', () => {
  let server: RunningServer;
  let browser: Browser;
  let own: OwnMatters;
  let cookies: Awaited<ReturnType<typeof cookiesOf>>;
  const windows = {} as Record<Visitor, BrowserContext>;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    own = await makeOwnMatters(server);
    cookies = await cookiesOf(server, own);
    for (const by of visitors) {
      windows[by] = await openWindow(browser, highPhone);
      await setPhone(windows[by], { regionCode: '500110' });
      await windows[by].addCookies(cookies[by]);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const enlarge = async (page: Page) => {
    await page.locator('.jk-page:visible').getByRole('switch', { name: '大字版' }).click();
    await settled(page);
  };
  /** In the normal size and with large type. */
  const passesInBothSizes = async (page: Page, where: string) => {
    expect({ where, found: await violationsOn(page) }).toEqual({ where, found: [] });
    await enlarge(page);
    expect({ where: `${where}, large`, found: await violationsOn(page) }).toEqual({
      where: `${where}, large`,
      found: [],
    });
  };
  const passes = async (page: Page, where: string) =>
    expect({ where, found: await violationsOn(page) }).toEqual({ where, found: [] });

  it('a page that is planted with faults does not pass', async () => {
    const page = await open(windows.nobody, h5Address(server, 'pages/about/index'));
    await page.locator('.jk-page:visible').evaluate((element) => {
      element.insertAdjacentHTML('beforeend', '<button class="jk-tap"></button><p id="pale">浅色</p>');
      document.getElementById('pale')?.style.setProperty('color', '#cccccc');
    });
    expect((await violationsOn(page)).join()).toMatch(/(?=.*button-name)(?=.*color-contrast)/s);
    await page.close();
  });

  it('every page of the configuration is visited', () => {
    expect([...new Set(visits.map(({ page }) => page))].sort()).toEqual(allPages().sort());
  });

  it.each(visits.map((visit) => [nameOf(visit), visit] as const))(
    '%s',
    async (name, { page: path, by, shows, query }) => {
      const page = await open(windows[by], h5Address(server, path, query?.(own)));
      await page.locator('.jk-page:visible').getByText(shows).first().waitFor();
      await passesInBothSizes(page, name);
      await page.close();
    },
  );

  describe.each([false, true])('with large type %s', (largeType) => {
    let window: BrowserContext;
    let page: Page;
    beforeEach(async () => {
      window = await openWindow(browser, highPhone);
      await setPhone(window, { largeType, regionCode: '500110' });
      page = await newPage(window);
    });
    afterEach(() => window.close());

    it('the way of an application from the notice to its number', () =>
      applyFor(page, h5Address(server, 'packages/apply/start/index'), passes));

    it('the way of a need report, with the call for help', async () => {
      await window.addCookies(cookies.committee);
      await reportNeed(page, h5Address(server, 'packages/report/form/index'), passes);
    });

    it('the way of a feedback to its query code', async () => {
      await sendFeedback(page, h5Address(server, 'packages/feedback/form/index'), passes);
    });

    it('a feedback found by its query code', () =>
      lookUpFeedback(page, h5Address(server, 'packages/feedback/look-up/index'), own.queryCode, passes));

    it('the way of an informed consent to the drawn signature, and its refusal', async () => {
      await window.addCookies(cookies.applicant);
      await signConsent(
        page,
        h5Address(server, 'packages/matter/consent/index', { id: own.informed }),
        passes,
      );
    });

    it('the dialog that asks before a consent is taken back', async () => {
      await window.addCookies(cookies.applicant);
      await withdrawConsent(
        page,
        h5Address(server, 'packages/matter/consent/index', { id: own.given }),
        passes,
      );
    });

    it('the dialog that asks before an application is withdrawn', async () => {
      await window.addCookies(cookies.applicant);
      await page.goto(h5Address(server, 'packages/matter/application/index', { id: own.underReview }));
      await page.getByRole('button', { name: '撤回申请' }).click();
      await page.getByRole('dialog', { name: '要撤回这件申请吗' }).waitFor();
      await settled(page);
      await passes(page, 'withdraw');
    });

    it('the dialog that asks before a draft is deleted, and the own answers unfolded', async () => {
      await window.addCookies(cookies.applicant);
      await page.goto(h5Address(server, 'packages/matter/application/index', { id: own.draft }));
      await page.getByRole('button', { name: '我填的内容' }).click();
      await settled(page);
      await passes(page, 'own answers');
      await page.getByRole('button', { name: '删除草稿' }).click();
      await page.getByRole('dialog', { name: '要删除这份草稿吗' }).waitFor();
      await settled(page);
      await passes(page, 'discard');
    });
  });
});
