import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWindow } from '../support/browser';
import { type RunningServer, startServer } from '../support/server';
import { violationsOn } from './pages/axe';
import {
  asHighPhone,
  asSmallPhone,
  Findings,
  highPhone,
  lookAt,
  lookAtTwice,
  promises,
  questions,
  restore,
} from './pages/h5-looks';
import { allPages, cookiesOf, nameOf, type Visit, type Visitor, visitors, visits } from './pages/h5-visits';
import { type Way, ways } from './pages/h5-ways';
import { brokenOn, type RequiredInput, requiredInputs } from './pages/layout';
import { h5Address, load, newPage, setPhone, settled } from './pages/open';
import { makeOwnMatters, type OwnMatters } from './pages/own-matters';

describe('the pages for the public', () => {
  let server: RunningServer;
  let browser: Browser;
  let own: OwnMatters;
  let cookies: Awaited<ReturnType<typeof cookiesOf>>;
  /** A tab for each visitor, which goes from page to page. */
  const tabs = {} as Record<Visitor, Page>;
  const openTab = async (by: Visitor): Promise<Page> => {
    const window = await openWindow(browser, highPhone);
    await setPhone(window, { regionCode: '500110' });
    await window.addCookies(cookies[by]);
    return newPage(window);
  };
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    own = await makeOwnMatters(server);
    cookies = await cookiesOf(server, own);
    for (const by of visitors) tabs[by] = await openTab(by);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  describe('planted with faults', () => {
    const plant = async (words: string) => {
      await load(tabs.nobody, h5Address(server, 'pages/about/index'));
      await settled(tabs.nobody);
      await tabs.nobody
        .locator('.jk-page:visible')
        .evaluate((element, html) => element.insertAdjacentHTML('beforeend', html), words);
    };
    const style = (id: string, name: string, value: string) =>
      tabs.nobody
        .locator(`#${id}`)
        .evaluate((element, [of = '', to = '']) => element.style.setProperty(of, to), [name, value]);

    it('axe finds them', async () => {
      await plant('<button class="jk-tap"></button><p id="pale">浅色</p>');
      await style('pale', 'color', '#cccccc');
      expect((await violationsOn(tabs.nobody)).join()).toMatch(/(?=.*button-name)(?=.*color-contrast)/s);
    });

    it('large type does not hold', async () => {
      await asSmallPhone(tabs.nobody);
      await plant('<button class="jk-tap" id="small">小</button><div id="wide">宽</div>');
      await style('small', 'font-size', '12px');
      await style('wide', 'width', '500px');
      const found = (await brokenOn(tabs.nobody, { ...promises, scale: 2 })).join();
      for (const fault of ['scrolls sideways', 'out of the screen', 'target of', 'text of 12 px'])
        expect(found).toContain(fault);
    });
  });

  it('every page of the configuration is visited', () => {
    expect([...new Set(visits.map(({ page }) => page))].sort()).toEqual(allPages().sort());
  });

  const visit = async ({ page: path, by, shows, query }: Visit): Promise<Page> => {
    const tab = tabs[by];
    await load(tab, h5Address(server, path, query?.(own)));
    await settled(tab);
    await tab.locator('.jk-page:visible').getByText(shows).first().waitFor();
    return tab;
  };

  describe.each(visits.map((of) => [nameOf(of), of] as const))('%s', (name, of) => {
    const findings = new Findings();
    beforeAll(async () => {
      await asHighPhone(tabs[of.by]);
      await lookAt(await visit(of), name, findings);
      await asSmallPhone(tabs[of.by]);
      await lookAtTwice(await visit(of), name, findings);
    });

    it.each(questions)('%s', (question) => findings.expectNone(question));
  });

  describe.each(ways.map((way) => [way.name, way] as const))('%s', (_, way) => {
    const findings = new Findings();
    const required = new Map<string, RequiredInput>();
    const steps = new Set<string>();
    const walk = async (prepare: (page: Page) => Promise<void>, look: Parameters<Way['walk']>[2]) => {
      const page = await openTab(way.by);
      await prepare(page);
      await way.walk(page, h5Address(server, way.begins, way.query?.(own)), look, own);
      await page.context().close();
    };
    beforeAll(async () => {
      await walk(asHighPhone, async (page, station) => {
        for (const input of way.required ? await requiredInputs(page) : []) required.set(input.label, input);
        for (const words of await page.getByText(/^第 \d 步，共 \d 步$/).allInnerTexts()) steps.add(words);
        await lookAt(page, station, findings);
        await restore(page);
      });
      await walk(asSmallPhone, (page, station) => lookAtTwice(page, station, findings));
    });

    it.each(questions)('%s', (question) => findings.expectNone(question));

    if (way.required)
      it(`asks for at most ${way.required} inputs, each explained`, () => {
        expect(required.size).toBeGreaterThan(0);
        expect(required.size).toBeLessThanOrEqual(way.required ?? 0);
        expect(
          [...required.values()].filter(({ explanation }) => !/[一-龥].*。$/s.test(explanation)),
        ).toEqual([]);
      });

    it(`takes ${way.steps ?? 'no'} steps that are counted`, () =>
      expect([...steps]).toEqual(
        Array.from({ length: way.steps ?? 0 }, (__, at) => `第 ${at + 1} 步，共 ${way.steps} 步`),
      ));
  });
});
