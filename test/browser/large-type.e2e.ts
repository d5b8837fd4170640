import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openWindow, smallPhone } from '../support/browser';
import { type RunningServer, startServer } from '../support/server';
import { allPages, cookiesOf, nameOf, visits } from './pages/h5-visits';
import {
  applyFor,
  lookUpFeedback,
  reportNeed,
  sendFeedback,
  signConsent,
  withdrawConsent,
} from './pages/h5-ways';
import { brokenOn, type RequiredInput, requiredInputs, setTextScale } from './pages/layout';
import { h5Address, newPage, setPhone, settled } from './pages/open';
import { makeOwnMatters, type OwnMatters } from './pages/own-matters';

const promises = { text: 18, target: 60, lineHeight: 1.3 };

describe('large type on a phone of 360 px', () => {
  let server: RunningServer;
  let browser: Browser;
  let own: OwnMatters;
  let cookies: Awaited<ReturnType<typeof cookiesOf>>;
  let window: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    own = await makeOwnMatters(server);
    cookies = await cookiesOf(server, own);
  });
  beforeEach(async () => {
    window = await openWindow(browser, smallPhone);
    await setPhone(window, { largeType: true, regionCode: '500110' });
    page = await newPage(window);
  });
  afterEach(() => window?.close());
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const holds = (scale: number) => async (at: Page, where: string) =>
    expect({ where, broken: await brokenOn(at, { ...promises, scale }) }).toEqual({ where, broken: [] });

  it('a page that is planted with faults does not hold', async () => {
    await page.goto(h5Address(server, 'pages/about/index'));
    await settled(page);
    await page.locator('.jk-page:visible').evaluate((element) => {
      element.insertAdjacentHTML(
        'beforeend',
        '<button class="jk-tap" id="small">小</button><div id="wide">宽</div>',
      );
      document.getElementById('small')?.style.setProperty('font-size', '12px');
      document.getElementById('wide')?.style.setProperty('width', '500px');
    });
    const found = (await brokenOn(page, { ...promises, scale: 1 })).join();
    for (const fault of ['scrolls sideways', 'out of the screen', 'target of', 'text of 12 px'])
      expect(found).toContain(fault);
  });

  it('every page of the configuration is measured', () => {
    expect([...new Set(visits.map((visit) => visit.page))].sort()).toEqual(allPages().sort());
  });

  describe.each([1, 2])('with the text of the phone at %d ×', (scale) => {
    beforeEach(() => setTextScale(page, scale));

    it.each(visits.map((visit) => [nameOf(visit), visit] as const))(
      '%s',
      async (name, { page: path, by, shows, query }) => {
        await window.addCookies(cookies[by]);
        await page.goto(h5Address(server, path, query?.(own)));
        await settled(page);
        await page.locator('.jk-page:visible').getByText(shows).first().waitFor();
        await holds(scale)(page, name);
      },
    );

    it('the way of an application', () =>
      applyFor(page, h5Address(server, 'packages/apply/start/index'), holds(scale)));

    it('the way of a need report', async () => {
      await window.addCookies(cookies.committee);
      await reportNeed(page, h5Address(server, 'packages/report/form/index'), holds(scale));
    });

    it('the way of a feedback', async () => {
      await sendFeedback(page, h5Address(server, 'packages/feedback/form/index'), holds(scale));
    });

    it('a feedback found by its query code', () =>
      lookUpFeedback(
        page,
        h5Address(server, 'packages/feedback/look-up/index'),
        own.queryCode,
        holds(scale),
      ));

    it('the way of an informed consent to the drawn signature, and its refusal', async () => {
      await window.addCookies(cookies.applicant);
      const address = h5Address(server, 'packages/matter/consent/index', { id: own.informed });
      await signConsent(page, address, holds(scale));
    });

    it('the dialog that asks before a consent is taken back', async () => {
      await window.addCookies(cookies.applicant);
      const address = h5Address(server, 'packages/matter/consent/index', { id: own.given });
      await withdrawConsent(page, address, holds(scale));
    });

    it('a dialog that asks once more', async () => {
      await window.addCookies(cookies.applicant);
      await page.goto(h5Address(server, 'packages/matter/application/index', { id: own.underReview }));
      await page.getByRole('button', { name: '撤回申请' }).click();
      await page.getByRole('dialog').waitFor();
      await settled(page);
      await holds(scale)(page, 'withdraw');
    });
  });

  describe('what has to be filled in, counted on the screens', () => {
    const asked = new Map<string, RequiredInput>();
    const count = async (at: Page) => {
      for (const input of await requiredInputs(at)) asked.set(input.label, input);
    };
    const explained = (most: number) => {
      expect(asked.size).toBeGreaterThan(0);
      expect([...asked.keys()].length).toBeLessThanOrEqual(most);
      expect([...asked.values()].filter(({ explanation }) => !/[一-龥].*。$/s.test(explanation))).toEqual([]);
    };
    beforeEach(() => asked.clear());

    it('an application takes 3 steps and at most 9 required inputs, each explained', async () => {
      const steps = new Set<string>();
      await applyFor(page, h5Address(server, 'packages/apply/start/index'), async (at) => {
        await count(at);
        for (const words of await at.getByText(/^第 \d 步，共 \d 步$/).allInnerTexts()) steps.add(words);
      });
      expect([...steps]).toEqual([1, 2, 3].map((step) => `第 ${step} 步，共 3 步`));
      explained(9);
    });

    it('a need report takes at most 6 required inputs, each explained', async () => {
      await window.addCookies(cookies.committee);
      await reportNeed(page, h5Address(server, 'packages/report/form/index'), count);
      explained(6);
    });

    it('a feedback takes at most 3 required inputs, each explained', async () => {
      await sendFeedback(page, h5Address(server, 'packages/feedback/form/index'), count);
      explained(3);
    });
  });
});
