import type { Locator, Page } from 'playwright-core';
import { until } from '../support/patience';
import { demoAccount, type RunningServer } from '../support/server';
import { button, mark, reads } from './stage';

/** What colleagues do in the console, by what they see. */

/** After so many ms a list that is still open is picked from once more. */
const AGAIN = 3_000;

export const consolePage = (page: Page, server: RunningServer, path: string) =>
  page.goto(`${server.url}/admin${path}`);

export async function typeCredentials(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await button(page, /^登\s?录$/).click();
}

/** Signs in as a member of the demo staff and stands on the given page. */
export async function signIn(page: Page, server: RunningServer, key: string, path = '/'): Promise<void> {
  await consolePage(page, server, path);
  await reads(page, '工作人员登录');
  const { userName, password } = demoAccount(server, key);
  await typeCredentials(page, userName, password);
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

export const queue = (page: Page) => page.getByRole('region', { name: '队列' });
export const record = (page: Page) => page.getByRole('region', { name: '打开的记录' });
export const panel = (page: Page, title: string) =>
  record(page).getByRole('region', { name: title, exact: true });
export const section = (page: Page, title: string) =>
  record(page).getByRole('region', { name: title, exact: true });

export async function openRow(page: Page, number: string): Promise<void> {
  await queue(page).getByRole('link').filter({ hasText: number }).click();
  await record(page)
    .getByRole('heading', { name: new RegExp(number) })
    .waitFor();
}

/** Presses one of the buttons of the open record. */
export const act = (page: Page, label: string) =>
  record(page)
    .getByRole('group', { name: '可以办理' })
    .getByRole('button', { name: spaced(label) })
    .click();

/** Sends the form that an action opened, and reads that it is done. */
export async function send(page: Page, title: string, label = title): Promise<void> {
  await panel(page, title)
    .getByRole('button', { name: spaced(label) })
    .click();
  await reads(page, `「${title}」已办好。`);
}

/** Two Chinese characters on a button are drawn with a space between them. */
const spaced = (label: string) => (label.length === 2 ? new RegExp(`^${label[0]}\\s?${label[1]}$`) : label);

export const choose = (place: Page | Locator, group: string, option: string) =>
  mark(
    place
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name: option, exact: true }),
  );
export const tick = (place: Page | Locator, group: string, option: string | RegExp) =>
  mark(place.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: option }));
const flag = (place: Page | Locator, label: string) =>
  mark(place.getByRole('checkbox', { name: label, exact: true }));

/**
 * Picks from a list that opens beside its input: in the middle of the screen, for a list moves as the page scrolls;
 * once more where a sentence that goes away has moved it from under the pointer.
 */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  const input = page.getByRole('combobox', { name: label, exact: true });
  await input.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await input.click();
  if (await input.isEditable()) await input.fill(option);
  const list = page.locator('.ant-select-dropdown').filter({ visible: true });
  const row = list.locator('.ant-select-item-option').filter({ hasText: option }).first();
  await row.click();
  await until(async () => {
    const gone = await list.waitFor({ state: 'hidden', timeout: AGAIN }).then(
      () => true,
      () => false,
    );
    if (!gone) await row.click({ timeout: AGAIN }).catch(() => undefined);
    return gone;
  }, `the list of ${label} closes`);
}

export async function pickRegion(page: Page, label: string): Promise<void> {
  const levels = ['省', '市', '区县', '镇街'] as const;
  const names = ['重庆市', '市辖区', '綦江区', '古南街道'] as const;
  for (const [index, level] of levels.entries()) await pick(page, `${label}：${level}`, names[index] ?? '');
}

/** Asks to see personal data, for a reason that is kept. */
export async function reveal(page: Page, fields: readonly string[], reason: string): Promise<void> {
  const place = section(page, '本人信息');
  await place.getByRole('button', { name: spaced('查看') }).click();
  for (const field of fields) await tick(place, '要查看的内容', field);
  await choose(place, '查看的原因', reason);
  await place
    .locator('form')
    .getByRole('button', { name: spaced('查看') })
    .click();
  await reads(place, '查看已记录在案。');
}

/** The review in full, as someone fills it in who found everything in order. */
export async function fillReview(page: Page): Promise<void> {
  const place = section(page, '初核和需求评估');
  await choose(place, '身份核实方式', '看过证件原件');
  await flag(place, '住址已核实');
  await flag(place, '居家');
  await tick(place, '康复需求', '生活技能训练');
  await choose(place, '需求的缓急', '一般');
  await flag(place, '适合社区康复');
  await choose(place, '本人意愿', '愿意');
  await choose(place, '监护人意愿', '愿意');
  await button(place, '保存初核').click();
  await reads(place, '已保存。');
}
