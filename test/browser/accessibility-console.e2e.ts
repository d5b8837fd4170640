import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type RunningServer, startServer } from '../support/server';
import { type Exception, violationsOn } from './pages/axe';
import { ConsoleTab, inOrderOfAccounts } from './pages/console-tab';
import {
  allPaths,
  consoleNameOf,
  consoleVisits,
  makeRecords,
  openEachPanel,
  openPart,
  type Records,
} from './pages/console-visits';
import { settled } from './pages/open';

/** What the component library does by itself. */
const exceptions: readonly Exception[] = [
  {
    rule: 'region',
    elements: '.ant-select-dropdown *, .ant-picker-dropdown *',
    reason:
      'An open list or calendar is drawn at the end of the body; its input, which names it, stands in the main part.',
  },
];

describe('the pages of the console have no violation that axe finds', () => {
  let server: RunningServer;
  let browser: Browser;
  let records: Records;
  let tab: ConsoleTab;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    tab = new ConsoleTab(server, browser);
    records = await makeRecords(server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const passes = async (page: Page, where: string, part?: string) =>
    expect({ where, found: await violationsOn(page, { exceptions, ...(part ? { part } : {}) }) }).toEqual({
      where,
      found: [],
    });

  it('a record that is planted with faults at its end does not pass', async () => {
    const page = await tab.at('qj-worker-1', `/applications?record=${records.reviewed}`);
    await page.locator('article.record').evaluate((element) => {
      element.insertAdjacentHTML('beforeend', '<button type="button"></button><p id="pale">浅色</p>');
      document.getElementById('pale')?.style.setProperty('color', '#cccccc');
    });
    expect((await violationsOn(page, { exceptions })).join()).toMatch(
      /(?=.*button-name)(?=.*color-contrast)/s,
    );
  });

  it('every path of the routes is visited', () => {
    expect([...new Set(consoleVisits.map(({ path }) => path))].sort()).toEqual(allPaths().sort());
  });

  it.each(inOrderOfAccounts(consoleVisits).map((visit) => [consoleNameOf(visit), visit] as const))(
    '%s',
    async (name, { path, by, shows, address, opens }) => {
      const page = await tab.at(by, address?.(records) ?? path);
      await opens?.(page);
      await page.getByText(shows).first().waitFor();
      await settled(page);
      await passes(page, name);
    },
  );

  const panels = [
    { path: '/applications', by: 'qj-worker-1', name: 'reviewed', least: 5 },
    { path: '/applications', by: 'qj-manager', name: 'submitted', least: 2 },
    { path: '/need-reports', by: 'qj-worker-1', name: 'needReport', least: 2 },
    { path: '/feedback', by: 'qj-civil', name: 'feedback', least: 1 },
    { path: '/cases', by: 'qj-worker-1', name: 'registeredCase', least: 4 },
    { path: '/cases', by: 'qj-worker-1', name: 'riskCase', least: 4 },
    { path: '/cases', by: 'qj-manager', name: 'proposedCase', least: 1 },
    { path: '/cases', by: 'qj-worker-1', name: 'proposedCase', least: 4, part: '由机构接收的同意' },
    { path: '/allocations', by: 'qj-station-manager', name: 'allocation', least: 2 },
    { path: '/hospital-referrals', by: 'qj-worker-1', name: 'referral', least: 2 },
  ] as const;

  it.each(panels)('the form of every action $by has on $name in $path', async (of) => {
    const { path, by, name, least } = of;
    const page = await tab.at(by, `${path}?record=${records[name]}`);
    if ('part' in of) await openPart(of.part)(page);
    await settled(page);
    const opened = await openEachPanel(page, (label) => passes(page, label, '.panel'));
    expect(opened).toBeGreaterThanOrEqual(least);
  });

  it('the reveal of masked fields, asked for and given', async () => {
    const page = await tab.at('qj-worker-1', `/applications?record=${records.submitted}`);
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await settled(page);
    await passes(page, 'asked');
    await page.getByRole('group', { name: '要查看的内容' }).getByRole('checkbox').first().check();
    await page.getByRole('radio', { name: '联系申请人' }).check();
    await page.locator('.panel').getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText('查看已记录在案').waitFor();
    await settled(page);
    await passes(page, 'given');
  });

  it('the refusals of a form that was sent empty', async () => {
    const page = await tab.at('qj-worker-1', `/applications?record=${records.reviewed}`);
    await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '退回补充' }).click();
    await page.locator('.panel').getByRole('button', { name: '退回补充' }).click();
    await settled(page);
    await passes(page, 'refused');
  });

  it('an open list and an open calendar of the counter form', async () => {
    const page = await tab.at('qj-worker-1', `/applications/new?draft=${records.intake}`);
    for (const label of ['机构', '出生日期']) {
      await page.getByLabel(label, { exact: true }).first().click();
      await settled(page);
      await passes(page, label);
      await page.keyboard.press('Escape');
    }
  });
});
