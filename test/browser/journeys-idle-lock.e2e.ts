import type { Browser, Page } from 'playwright-core';
import { desktop, launchBrowser, screenshot } from '../support/browser';
import { asPhone, asStaff, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { submitted } from '../support/factories';
import { until } from '../support/patience';
import { demoAccount, type RunningServer, startServer } from '../support/server';
import { seenBefore, sessionOf } from '../support/sessions';
import { told } from '../support/told';
import { totpCode } from '../support/totp';
import { askedBy } from '../support/windows';
import * as desk from './console-pages';
import { violationsOn } from './pages/axe';
import { ConsoleTab, inOrderOfAccounts } from './pages/console-tab';
import { consoleNameOf, consoleVisits, makeRecords, type Records } from './pages/console-visits';
import { settled } from './pages/open';
import { button, inSight, reads, requestsOf, Stage, textOf } from './stage';

const heading = (page: Page) => page.getByRole('heading', { name: '页面已锁定' });
const locked = (page: Page) => heading(page).waitFor();
const MINUTE = 60_000;

/** Minutes pass on the page until it comes; a question that is under way is answered first, and not cut off as late. */
async function passMinutes(page: Page, comes: Promise<unknown>): Promise<void> {
  let came = false;
  void comes.then(() => (came = true));
  const isAnswered = () => came || askedBy(page).length === 0;
  while (!came) {
    await page.clock.fastForward(MINUTE + 1_000);
    // What is asked at once is known in the next turn of the page.
    await page.evaluate(() => undefined);
    await until(isAnswered, 'the questions of this minute are answered');
  }
}

/** Marks one of each kind of what can have the hand, by its role and looks. */
const markKinds = (page: Page) =>
  page.evaluate(() => {
    const kinds = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, [tabindex]',
    )) {
      const looks = element.className.split(' ').filter((name) => !/^css-/.test(name));
      const kind = [element.tagName.toLowerCase(), element.getAttribute('type') ?? '', ...looks].join(' ');
      const focusable =
        element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
      if (kinds.has(kind) || !focusable) continue;
      kinds.add(kind);
      element.dataset.kind = kind;
    }
    return [...kinds];
  });

describe('a page of the console that nobody is at', () => {
  let server: RunningServer;
  let browser: Browser;
  let records: Records;
  let tab: ConsoleTab;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    records = await makeRecords(server);
    tab = new ConsoleTab(server, browser, (page) => page.clock.install());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.destroy();
  });

  /** Someone sits down at a page in the tab of the account. */
  const sitDown = async (by: string, path: string) => {
    const { page, client } = await tab.tabAt(by, path);
    if (!client) throw new Error(`${by} is not signed in.`);
    await page.keyboard.press('Shift');
    return { page, id: (await sessionOf(server, client)).id as string };
  };
  /** As another tab of the browser unlocks it. */
  const lift = async (page: Page, id: string) => {
    await sql(
      server,
      `UPDATE sessions SET locked_at = NULL, last_seen_at = ${Date.now()} WHERE id = '${id}'`,
    );
    await page.evaluate(() => new BroadcastChannel('jingkang.session').postMessage('changed'));
    await heading(page).waitFor({ state: 'detached' });
  };

  const visits = inOrderOfAccounts(consoleVisits.filter(({ by }) => by));
  it.each(visits.map((visit, at) => [`${at + 1}/${visits.length} ${consoleNameOf(visit)}`, visit] as const))(
    '%s asks without counting as presence, and is locked by what it asks',
    async (_, { path, by, shows, address, opens }) => {
      const { page, id } = await sitDown(by ?? '', address?.(records) ?? path);
      await opens?.(page);
      await page.getByText(shows).first().waitFor();
      await settled(page);
      // What the visit itself pressed is a hand: the first request afterwards tells of it.
      await page.clock.runFor(3 * MINUTE);
      const made = requestsOf(page, 'GET', /^\/api\//);
      const asks = page.waitForRequest((request) => made.includes(request));
      await page.clock.fastForward(31 * MINUTE);
      await passMinutes(page, asks);
      const marks = made.map((request) => request.headers()['x-background']);
      expect(marks.filter((mark) => mark !== '1')).toEqual([]);
      await seenBefore(server, id, 30);
      await passMinutes(page, locked(page));
      await lift(page, id);
    },
  );
});

describe('a locked console', () => {
  const typed = '住址不在本区，已向家属说明。';
  const user = 'qj-worker-1';
  let stage: Stage;
  let page: Page;
  let number: string;
  let id: string;
  beforeAll(async () => {
    stage = await Stage.open();
    stage.expectComplaint(/401 .*\/api\//);
    stage.expectComplaint(/422 .*\/sessions\/current\/unlock$/);
    ({ number } = await submitted(await asPhone(stage.server, freshPhone())));
    page = await stage.desk();
    await page.clock.install();
    await desk.signIn(page, stage.server, user, '/applications?view=unassigned');
    await desk.openRow(page, number);
    await desk.act(page, '受理');
    await reads(page, '「受理」已办好。');
    await desk.act(page, '暂不适合');
    await panel().getByLabel('原因').fill(typed);
    await panel().getByLabel('其他服务的建议').fill('请找居住地的街道。');
    const [row] = await sql(stage.server, 'SELECT id FROM sessions ORDER BY created_at DESC');
    id = row?.id as string;
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const panel = () => desk.panel(page, '暂不适合');
  const send = () => panel().getByRole('button', { name: '暂不适合' }).click();
  const unlock = async (on: Page, password = demoAccount(stage.server, user).password) => {
    await on.getByLabel('密码', { exact: true }).fill(password);
    await button(on, /^解\s?锁$/).click();
  };
  const stateOf = async () => {
    const [row] = await sql(stage.server, `SELECT state FROM applications WHERE number = '${number}'`);
    return row?.state as string;
  };

  it('is drawn by the answer to what someone wanted to do, and shows nothing of what is below', async () => {
    const before = await stateOf();
    await seenBefore(stage.server, id, 30);
    await send();
    await locked(page);
    await reads(page, '甲社工', '为了保护隐私，请输入密码继续。');
    expect(await stateOf()).toBe(before);
    const text = await textOf(page);
    for (const words of [number, '暂不适合', '主菜单', '古南街道']) expect(text).not.toContain(words);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: '原因' }).count()).toBe(0);
    expect(await page.title()).toBe('已锁定 · 精康转介平台');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
    expect(await violationsOn(page)).toEqual([]);
    for (const [name, width, height] of [
      ['desk', 1440, 900],
      ['phone', 375, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await screenshot(page, `console-locked-${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize(desktop);
  });

  it('a wrong password is told at its input, and letters act on nothing below', async () => {
    const asked = requestsOf(page, 'POST', /actions/);
    await unlock(page, 'not-the-password');
    await reads(page, /^密码不对/);
    await button(page, '不是我，退出登录').focus();
    for (const key of ['j', 'c', '?']) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('不是我，退出登录');
    await heading(page).click();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-queue-row'))).toBe(false);
    expect(asked).toEqual([]);
  });

  it('gives back the page as it was; what was refused is sent again by the person alone', async () => {
    const sent = requestsOf(page, 'POST', /actions\/decline$/);
    const before = await stateOf();
    await unlock(page);
    await heading(page).waitFor({ state: 'detached' });
    expect(await panel().getByLabel('原因').inputValue()).toBe(typed);
    // That it was locked is over, and is no longer said.
    expect(await panel().getByRole('alert').count()).toBe(0);
    const polled = page.waitForResponse((answer) => /notices\/unread$/.test(answer.url()) && answer.ok());
    await passMinutes(page, polled);
    expect(sent).toEqual([]);
    expect(await stateOf()).toBe(before);
    await send();
    await reads(page, '「暂不适合」已办好。');
    expect(sent.map((request) => request.headers()['x-background'])).toEqual([undefined]);
  });

  it('gives the hand back to whatever had it, of each kind, while no time passes on the page', async () => {
    // What has just been sent leaves the page, and the lists are read anew.
    await panel().waitFor({ state: 'detached' });
    await settled(page);
    const kinds = await markKinds(page);
    await page.clock.pauseAt(new Date((await page.evaluate(() => Date.now())) + MINUTE));
    for (const kind of kinds) {
      const marked = page.locator(`[data-kind="${kind}"]`);
      await marked.focus();
      await page.evaluate(() => new BroadcastChannel('jingkang.session').postMessage('asked'));
      await locked(page);
      await unlock(page);
      await heading(page).waitFor({ state: 'detached' });
      const at = () => document.activeElement?.getAttribute('data-kind');
      expect([kind, await page.evaluate(at)]).toEqual([kind, kind]);
    }
    await page.evaluate(() => {
      const guest = document.createElement('button');
      document.getElementById('root')?.append(guest);
      guest.focus();
      new BroadcastChannel('jingkang.session').postMessage('asked');
    });
    await locked(page);
    await page.evaluate(() => document.querySelector('#root > button')?.remove());
    await unlock(page);
    await heading(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.clock.resume();
    expect(kinds.length).toBeGreaterThan(5);
    told(`the hand comes back to ${kinds.length} kinds: ${kinds.join(', ')}`);
  });

  it('locks and unlocks all tabs of the browser', async () => {
    const other = await page.context().newPage();
    await desk.consolePage(other, stage.server, '/notices');
    await inSight(other, '退出登录').waitFor();
    await button(page, /^锁\s?定$/).click();
    await locked(page);
    await locked(other);
    await unlock(other);
    for (const tab of [other, page]) await heading(tab).waitFor({ state: 'detached' });
    // The token is another one now, and this tab has it.
    await button(page, /^锁\s?定$/).click();
    await locked(other);
    await unlock(page);
    await heading(other).waitFor({ state: 'detached' });
    await other.close();
  });

  it('takes a recovery code from whoever has lost the phone', async () => {
    const client = await asStaff(stage.server, user);
    const { secret } = (await client.post('/sessions/current/totp')).body as { secret: string };
    const confirmed = await client.post('/sessions/current/totp/confirm', { totp: totpCode(secret) });
    // The enrolment has ended all other sessions of the account; this one is to go on.
    await sql(stage.server, `UPDATE sessions SET revoked_at = NULL WHERE id = '${id}'`);
    await button(page, /^锁\s?定$/).click();
    await locked(page);
    await unlock(page);
    await reads(page, '请再填验证器应用里的6位数字。');
    await button(page, '没有手机？用恢复码').click();
    await reads(page, '请填一个恢复码。');
    await screenshot(page, 'console-locked-recovery');
    await page.getByLabel('恢复码', { exact: true }).fill('ZZZZ-ZZZZ-ZZZZ');
    await button(page, /^解\s?锁$/).click();
    await reads(page, /^动态验证码或恢复码不对/);
    await page.getByLabel('恢复码', { exact: true }).fill(confirmed.body.recoveryCodes[0]);
    await button(page, /^解\s?锁$/).click();
    await heading(page).waitFor({ state: 'detached' });
    const none = 'totp_sealed = NULL, totp_confirmed_at = NULL, last_totp_step = 0';
    const { userName } = demoAccount(stage.server, user);
    await sql(stage.server, `UPDATE accounts SET ${none} WHERE user_name = '${userName}'`);
  });

  it('is drawn after thirty minutes without a hand where the server cannot be asked', async () => {
    await page.context().setOffline(true);
    await page.clock.runFor(31 * MINUTE);
    await locked(page);
    await seenBefore(stage.server, id, 31);
    await page.context().setOffline(false);
    await unlock(page);
    await heading(page).waitFor({ state: 'detached' });
  });

  it('covers all tabs at once while the network is away, and the server learns of it afterwards', async () => {
    const other = await page.context().newPage();
    await desk.consolePage(other, stage.server, '/notices');
    await inSight(other, '退出登录').waitFor();
    stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await button(page, /^锁\s?定$/).click();
    await locked(page);
    await locked(other);
    // Whichever tab is first tells for both, and the other one's word is taken back.
    const told = page.context().waitForEvent('response', (answer) => /current\/lock$/.test(answer.url()));
    await page.context().setOffline(false);
    await page.clock.runFor(5_000);
    await told;
    await other.close();
    await reads(page, '甲社工');
    await unlock(page);
    await heading(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^锁\s?定$/);
  });

  it('can be left for somebody else to sign in', async () => {
    await button(page, /^锁\s?定$/).click();
    await locked(page);
    await button(page, '不是我，退出登录').click();
    await reads(page, '工作人员登录');
    const { userName, password } = demoAccount(stage.server, 'qj-manager');
    await desk.typeCredentials(page, userName, password);
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    expect(await heading(page).count()).toBe(0);
  });
});
