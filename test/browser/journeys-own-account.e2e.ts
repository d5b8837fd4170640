import type { Page } from 'playwright-core';
import { Client } from '../support/client';
import { oneOf } from '../support/elsewhere';
import { totpCode } from '../support/totp';
import * as desk from './console-pages';
import { button, capture, reads, readsNowhere, Stage } from './stage';

const chosen = 'violin-crate-88-moss';

describe('我的账号', () => {
  let stage: Stage;
  let page: Page;
  let userName: string;
  let password: string;
  beforeAll(async () => {
    stage = await Stage.open();
    ({ userName, password } = oneOf(stage.server, 'social_worker'));
    page = await stage.desk();
    await enter(page, password);
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  async function enter(on: Page, typed: string): Promise<void> {
    await desk.consolePage(on, stage.server, '/');
    await reads(on, '工作人员登录');
    await desk.typeCredentials(on, userName, typed);
    await on.getByRole('navigation', { name: '主菜单' }).waitFor();
  }

  it('a common password is refused at its input, a good one ends the other session', async () => {
    stage.expectComplaint(/422 .*\/api\/own-account\/password$/);
    const other = await stage.desk();
    await enter(other, password);
    await page.getByRole('link', { name: '我的账号' }).click();
    await reads(page, '已登录的设备', '正在使用');
    await capture(page, 'console-own-account');
    await button(page, '修改密码').click();
    await page.getByLabel('现在的密码').fill(password);
    await page.getByLabel('新密码').fill('password123');
    await button(page, '修改密码').click();
    await reads(page, /这个密码太常见/);
    expect(await page.getByLabel('现在的密码').inputValue()).toBe(password);
    await page.getByLabel('新密码').fill(chosen);
    await button(page, '修改密码').click();
    await reads(page, /^密码已修改。/, '只在这台设备上登录着。');
    await desk.consolePage(other, stage.server, '/security');
    await reads(other, '工作人员登录');
  });

  it('wrong tries by somebody else do not keep a known device out, and are told until they are read', async () => {
    const again = async () => {
      await button(page, '退出登录').click();
      await reads(page, '工作人员登录');
      await desk.typeCredentials(page, userName, chosen);
      await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    };
    await again();
    const somebody = new Client(stage.server.url, 'console');
    for (let n = 0; n < 9; n += 1)
      await somebody.post('/sessions/staff', { userName, password: 'not-the-password' });
    await again();
    await reads(page, /^有人多次输错您的密码：共\d+次，最近一次是/);
    await capture(page, 'console-guessed');
    await button(page, '知道了').click();
    await page.getByText(/^有人多次输错您的密码/).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: /^消息/ }).click();
    await reads(page, '有人多次输错您的密码。如不是您本人，请修改密码。');
  });

  it('the second factor hands out recovery codes, and one of them signs in', async () => {
    await page.getByRole('link', { name: '我的账号' }).click();
    await button(page, '开始设置').click();
    const secret = (await page.locator('.totp .secret').innerText()).replace(/\s/g, '');
    await page.getByLabel('应用里显示的6位数字').fill(totpCode(secret));
    await button(page, /^确\s?认$/).click();
    await reads(page, '这是您的10个恢复码，只显示这一次。');
    const codes = (await page.locator('.secret').innerText()).split('\n');
    expect(codes).toHaveLength(10);
    await capture(page, 'console-recovery-codes');
    await button(page, '抄好了，继续').click();
    await reads(page, /恢复码还有10个没用过/);
    await readsNowhere(page, codes[0] ?? '');
    await button(page, '退出登录').click();

    // The password alone is not enough: the screen asks for the second factor then.
    stage.expectComplaint(/401 .*\/api\/sessions\/staff$/);
    await reads(page, '工作人员登录');
    await desk.typeCredentials(page, userName, chosen);
    await reads(page, '请再填验证器应用里的6位数字。');
    await button(page, '没有手机？用恢复码').click();
    await page.getByLabel('恢复码').fill(codes[0] ?? '');
    await button(page, /^登\s?录$/).click();
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await page.getByRole('link', { name: '我的账号' }).click();
    await reads(page, /恢复码还有9个没用过/);
  });
});
