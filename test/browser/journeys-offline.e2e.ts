import type { Page } from 'playwright-core';
import { freshPhone } from '../support/client';
import * as home from './public-pages';
import { button, reads, readsNowhere, requestsOf, Stage } from './stage';

const valueOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true }).inputValue();

describe('a draft on a bad connection and with wrong turns', () => {
  let stage: Stage;
  let phone: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    phone = await stage.phone();
    await home.beginApplying(phone, stage.server);
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('tells that nothing is saved while the network is away, and saves once it is back', async () => {
    await home.choose(phone, '监护人');
    await home.choose(phone, '父母');
    await reads(phone, '已保存');
    await phone.context().setOffline(true);
    await home.type(phone, '家人的姓名', '离线演示');
    await reads(phone, /^尚未保存/);
    await readsNowhere(phone, '已保存');
    await phone.context().setOffline(false);
    await reads(phone, /^已保存$/);
  });

  it('what was acknowledged is there after the page is loaded again', async () => {
    await phone.reload();
    await reads(phone, '您是谁', '已保存');
    expect(await valueOf(phone, '家人的姓名')).toBe('离线演示');
    expect(await phone.getByRole('radio', { name: '父母', exact: true }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('going back and forward keeps the draft, and the first page offers to go on with it', async () => {
    await home.pickRegion(phone, /^现在住在哪里/);
    await home.type(phone, '详细住址', '演示路1号');
    await reads(phone, /^已保存$/);
    await phone.goBack();
    await home.home(phone, stage.server);
    await reads(phone, '有一份申请还没填完', '已填的内容都在。可以接着填。');
    await button(phone, '继续填写').click();
    await reads(phone, /新山村社区居民委员会$/);
    expect(await valueOf(phone, '详细住址')).toBe('演示路1号');
    await phone.goBack();
    await reads(phone, '社区康复，从这里开始');
    await phone.goForward();
    await reads(phone, '您是谁');
    expect(await valueOf(phone, '家人的姓名')).toBe('离线演示');
  });

  it('a step that lacks something says so, and the step before is as it was left', async () => {
    await button(phone, '下一步').click();
    await reads(phone, '要什么帮助，怎样联系');
    await button(phone, '下一步').click();
    await reads(phone, /^请.*帮助/, /^请.*联系电话/);
    await home.fillNeeds(phone, { personName: '', phone: freshPhone() });
    await button(phone, '上一步').click();
    expect(await valueOf(phone, '详细住址')).toBe('演示路1号');
    await button(phone, '下一步').click();
    expect(await valueOf(phone, '联系电话')).toMatch(/^137/);
    await button(phone, '下一步').click();
  });

  it('submit pressed twice makes one application', async () => {
    const submitted = requestsOf(phone, 'POST', /actions\/submit$/);
    await home.agree(phone);
    await home.proveByCode(phone);
    await button(phone, '提交申请').dblclick();
    await home.receiptNumber(phone);
    expect(submitted).toHaveLength(1);
    await button(phone, '回首页').click();
    await reads(phone, '全部1件');
    await readsNowhere(phone, '有一份申请还没填完');
  });
});
