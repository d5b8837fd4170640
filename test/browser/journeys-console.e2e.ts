import type { Page } from 'playwright-core';
import { asPhone, asStaff, freshPhone } from '../support/client';
import { mustBe, submitted } from '../support/factories';
import { demoAccount } from '../support/server';
import { totpCode } from '../support/totp';
import * as desk from './console-pages';
import { button, capture, reads, readsNowhere, Stage } from './stage';

const withTotp = 'qj-station-worker';

describe('the console at work', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('a wrong password is told in a sentence that does not say which part was wrong', async () => {
    stage.expectComplaint(/401 .*\/api\/sessions\/staff$/);
    await desk.consolePage(page, stage.server, '/');
    await reads(page, '工作人员登录', '这是演示环境，里面的人和事都是编的。');
    await capture(page, 'console-sign-in');
    const { userName } = demoAccount(stage.server, withTotp);
    await desk.typeCredentials(page, userName, 'not-the-password');
    await reads(page, /用户名或密码/);
    expect(await page.getByLabel('用户名').inputValue()).toBe(userName);
  });

  it('after 我的账号 has set a second factor, the password alone does not open the console', async () => {
    const { userName, password } = demoAccount(stage.server, withTotp);
    await desk.typeCredentials(page, userName, password);
    await page.getByRole('link', { name: '我的账号' }).click();
    await reads(page, '还没有设置。设置后，别人只知道密码也登录不了。');
    await button(page, '开始设置').click();
    const secret = (await page.locator('.totp .secret').innerText()).replace(/\s/g, '');
    await page.getByLabel('应用里显示的6位数字').fill(totpCode(secret));
    await button(page, /^确\s?认$/).click();
    await reads(page, '这是您的10个恢复码，只显示这一次。');
    await button(page, '抄好了，继续').click();
    await reads(page, /^已经设置。/);
    await button(page, '退出登录').click();

    await reads(page, '工作人员登录');
    await desk.typeCredentials(page, userName, password);
    await reads(page, '请再填验证器应用里的6位数字。');
    await page.getByLabel('动态验证码').fill('000000');
    await button(page, /^登\s?录$/).click();
    await reads(page, /^动态验证码或恢复码不对，或已经用过。/);
    // The code that set it up is used; the next one is its own.
    await page.getByLabel('动态验证码').fill(totpCode(secret, 1));
    await button(page, /^登\s?录$/).click();
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await reads(page, '退出登录');
  });

  describe('in the queue', () => {
    let worker: Page;
    let number: string;
    beforeAll(async () => {
      const guardian = await asPhone(stage.server, freshPhone());
      ({ number } = await submitted(guardian));
      worker = await stage.desk();
      await desk.signIn(worker, stage.server, 'qj-worker-1');
    });

    const openOf = () => desk.queue(worker).locator('[data-open=true]').count();
    const focused = () => worker.evaluate(() => document.activeElement?.getAttribute('data-queue-row') ?? '');

    it('the workbench tells what waits, and leads to it', async () => {
      await reads(worker, '工作台');
      await capture(worker, 'console-workbench');
      await desk.consolePage(worker, stage.server, '/applications?view=unassigned');
      await reads(desk.queue(worker), number);
    });

    it('j and k move, Enter opens, and the list stays beside the record', async () => {
      await worker.keyboard.press('j');
      const first = await focused();
      expect(first).not.toBe('');
      await worker.keyboard.press('j');
      expect(await focused()).not.toBe(first);
      await worker.keyboard.press('k');
      expect(await focused()).toBe(first);
      await worker.keyboard.press('Enter');
      await reads(desk.record(worker), '本人信息');
      expect(new URL(worker.url()).searchParams.get('record')).toBe(first);
      expect(await openOf()).toBe(1);
      expect(await desk.queue(worker).locator('[data-queue-row]').count()).toBeGreaterThan(3);
    });

    it('? shows the keys, and letters do nothing where someone writes', async () => {
      await worker.keyboard.press('?');
      await reads(worker, '受理打开的这一件', '退回补充', '使用单键快捷键（填写时不起作用）');
      await worker.keyboard.press('?');
      await readsNowhere(worker, '使用单键快捷键');
      await worker.keyboard.press('/');
      const search = worker.getByRole('textbox', { name: /^要找的/ });
      await worker.keyboard.type('jkcs?');
      expect(await search.inputValue()).toBe('jkcs?');
      await readsNowhere(worker, '「受理」已办好。', '使用单键快捷键');
      await search.fill(number);
      await worker.keyboard.press('Enter');
      await reads(worker, '找到1件。');
      await button(worker, '回到队列').click();
    });

    it('of two windows on one record the second reads what changed and keeps what was typed', async () => {
      stage.expectComplaint(/409 .*actions\/decline$/);
      await desk.openRow(worker, number);
      await desk.act(worker, '受理');
      await reads(worker, '「受理」已办好。');
      const typed = '住址不在本区，已说明。';
      await desk.act(worker, '暂不适合');
      const panel = desk.panel(worker, '暂不适合');
      await panel.getByLabel('原因').fill(typed);
      await panel.getByLabel('其他服务的建议').fill('请找居住地的街道。');

      const manager = await asStaff(stage.server, 'qj-manager');
      const id = new URL(worker.url()).searchParams.get('record') ?? '';
      const { body } = await manager.get(`/applications/${id}`);
      const colleagues = await manager.get('/colleagues');
      const me = colleagues.body.items.find(
        ({ displayName }: { displayName: string }) => displayName === '甲社工',
      );
      const assigned = await manager.post(`/applications/${id}/actions/assign`, {
        version: body.version,
        accountId: me.id,
      });
      mustBe(assigned.status, 200, assigned.text);

      await panel.getByRole('button', { name: '暂不适合' }).click();
      await reads(worker, '这件刚刚有了变化，您填的内容还在。请看过变化后再决定。', /分派/);
      expect(await panel.getByLabel('原因').inputValue()).toBe(typed);
      await worker.getByRole('alert').filter({ hasText: '这件刚刚有了变化' }).scrollIntoViewIfNeeded();
      await capture(worker, 'console-stale');
      await panel.getByRole('button', { name: '暂不适合' }).click();
      await reads(worker, '「暂不适合」已办好。');
    });
  });
});
