import type { Page } from 'playwright-core';
import { freshPhone } from '../support/client';
import { until } from '../support/patience';
import type { RunningServer } from '../support/server';
import { button, inSight, mark, reads } from './stage';

/** What members of the public do on their phones, by what they see. */

export const home = (page: Page, server: RunningServer) => page.goto(`${server.url}/h5/`);

export async function tapDoor(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${title}。`) }).click();
}

/** Taps the place at the bottom, and stands there: the page left behind can show the same links for a moment. */
export async function goToPlace(page: Page, name: '首页' | '我的事项' | '消息'): Promise<void> {
  const places = page.getByRole('navigation', { name: '主要页面' }).filter({ visible: true });
  const place = places.getByRole('link', { name: new RegExp(`^${name}`) });
  await place.click();
  await place.and(page.locator('[aria-current=page]')).waitFor();
}

export const choose = (page: Page, name: string) => mark(page.getByRole('radio', { name, exact: true }));
export const tick = (page: Page, name: string | RegExp) =>
  mark(page.getByRole('checkbox', { name, ...(typeof name === 'string' ? { exact: true } : {}) }));
export const type = (page: Page, label: string, words: string) =>
  page.getByRole('textbox', { name: label, exact: true }).fill(words);

/** Pastes words as another app has them; the input shows them as they are stored once it is left. */
async function paste(page: Page, label: string, words: string, stored: string): Promise<void> {
  const box = page.getByRole('textbox', { name: label, exact: true });
  await box.click();
  await page.keyboard.insertText(words);
  await box.blur();
  await until(async () => (await box.inputValue()) === stored, `${label} shows ${stored}`);
}

export const qijiang = ['重庆市', '市辖区', '綦江区'] as const;
const guNan = [...qijiang, '古南街道', '新山村社区居民委员会'] as const;

/** Goes down the administrative levels in the sheet that opens. */
export async function pickRegion(page: Page, opener: RegExp, path: readonly string[] = guNan): Promise<void> {
  await button(page, opener).click();
  for (const name of path) await button(page.getByRole('dialog'), name).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Sends the code, reads it where the demonstration shows it, and types it in. */
export async function proveByCode(page: Page): Promise<void> {
  await button(page, '发送验证码').click();
  const shown = await inSight(page, /验证码是 \d{6}/).innerText();
  const code = /\d{6}/.exec(shown)?.[0] ?? '';
  await paste(page, '验证码', `${code.slice(0, 3)} ${code.slice(3)}`, code);
}

export async function signIn(page: Page, phone: string): Promise<void> {
  await button(page, '去登录').click();
  const pasted = `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  await paste(page, '手机号码', pasted, phone);
  await proveByCode(page);
  await button(page, '登录').click();
}

export interface Applied {
  readonly personName: string;
  readonly remark?: string;
  readonly phone?: string;
}

/** Accepts the notice; the first field is asked after it. */
export async function beginApplying(page: Page, server: RunningServer): Promise<void> {
  await home(page, server);
  await tapDoor(page, '申请服务');
  await reads(page, '填写之前，请先看这两句');
  await button(page, '同意，开始填写').click();
  await reads(page, '您是谁');
}

export async function fillWho(page: Page, { personName }: Applied): Promise<void> {
  await choose(page, '监护人');
  await choose(page, '父母');
  await type(page, '家人的姓名', personName);
  await pickRegion(page, /^现在住在哪里/);
}

export async function fillNeeds(page: Page, { remark, phone = freshPhone() }: Applied): Promise<void> {
  await tick(page, '生活技能');
  await type(page, '联系电话', phone);
  if (remark) await type(page, '还想说的话', remark);
}

export async function agree(page: Page): Promise<void> {
  await tick(page, /^处理健康信息/);
  await tick(page, /^社工联系和核实/);
}

/** From the first field to the receipt; answers the number on it. */
export async function apply(page: Page, server: RunningServer, applied: Applied): Promise<string> {
  await beginApplying(page, server);
  await fillWho(page, applied);
  await button(page, '下一步').click();
  await fillNeeds(page, applied);
  await button(page, '下一步').click();
  await agree(page);
  await proveByCode(page);
  await button(page, '提交申请').click();
  return receiptNumber(page);
}

export async function receiptNumber(page: Page): Promise<string> {
  await reads(page, '申请已提交', '打电话问进度时，报这个编号。');
  return page.locator('.jk-number__value').filter({ visible: true }).innerText();
}

/** Opens a matter from 我的事项 by its title. */
export async function openMatter(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
}

/** Adds a picture through the chooser of the phone. */
export async function addPhoto(page: Page, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, '添加照片').click();
  await (await chooser).setFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: bytes });
  await page.getByRole('img', { name: '第1张照片' }).waitFor();
}
