import type { Dialog, Page } from 'playwright-core';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { reviewed } from '../support/factories';
import { until } from '../support/patience';
import * as desk from './console-pages';
import { button, capture, reads, readsNowhere, requestsOf, Stage } from './stage';

describe('what is sent from the console, and what never is', () => {
  let stage: Stage;
  let page: Page;
  let worker: Client;
  let id: string;
  let number: string;
  beforeAll(async () => {
    stage = await Stage.open();
    stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    stage.expectComplaint(/409 .*\/review$/);
    stage.expectComplaint(/ERR_FAILED/);
    worker = await asStaff(stage.server, 'qj-worker-1');
    ({ id } = await reviewed(await asPhone(stage.server, freshPhone()), worker));
    ({ number } = (await worker.get(`/applications/${id}`)).body);
    page = await stage.desk();
    await desk.signIn(page, stage.server, 'qj-worker-1', `/applications?view=mine&record=${id}`);
    await desk
      .record(page)
      .getByRole('heading', { name: new RegExp(number) })
      .waitFor();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const stored = async () => (await worker.get(`/applications/${id}`)).body;
  const note = () => page.getByLabel('评估记录');
  const saveReview = () => button(page, '保存初核').click();

  it('a decision made offline and cancelled is not carried out when the network returns', async () => {
    const decisions = requestsOf(page, 'POST', /\/actions\/decline$/);
    await desk.act(page, '暂不适合');
    const panel = desk.panel(page, '暂不适合');
    await panel.getByLabel('原因').fill('离线时写的原因');
    await panel.getByLabel('其他服务的建议').fill('离线时写的建议');
    await page.context().setOffline(true);
    await reads(page, /^网络断开了。现在点的操作不会办理/);
    await panel.getByRole('button', { name: '暂不适合' }).click();
    await reads(panel, '连不上服务器，请检查网络后再试一次。');
    await capture(page, 'console-offline');
    await panel.getByRole('button', { name: /^取\s?消$/ }).click();
    await page.context().setOffline(false);
    await page.getByText(/^网络断开了/).waitFor({ state: 'hidden' });
    const tried = decisions.length;
    // A later request of the page is answered: what would have been resumed with the network was sent before it.
    await page.evaluate(async () => (await fetch('/api/site')).ok);
    expect(decisions).toHaveLength(tried);
    expect((await stored()).state.code).toBe('under_review');
  });

  it('a form with typed words is left only by who says so, and is closed only so', async () => {
    const questions: string[] = [];
    let answer = false;
    const answered = (dialog: Dialog) => {
      questions.push(dialog.message());
      return answer ? dialog.accept() : dialog.dismiss();
    };
    page.on('dialog', answered);
    const asked = (count: number) => until(() => questions.length === count, `question ${String(count)}`);
    await desk.consolePage(page, stage.server, `/applications?view=mine&record=${id}`);
    await desk.act(page, '暂不适合');
    const reason = desk.panel(page, '暂不适合').getByLabel('原因');
    await reason.fill('慢慢写的原因');

    await page.getByRole('link', { name: '工作台' }).click();
    await asked(1);
    await desk.act(page, '稍后提醒');
    await asked(2);
    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: /^逾期/ }).click();
    await asked(3);
    await button(page, /退出登录/).click();
    await asked(4);
    expect(await reason.inputValue()).toBe('慢慢写的原因');
    expect(new Set(questions)).toEqual(new Set(['还有内容没有保存，离开后就没有了。确定离开吗？']));

    let fail = () => undefined as void;
    const failing = new Promise<void>((done) => (fail = done));
    await page.route('**/actions/decline', async (route) => {
      await failing;
      await route.abort();
    });
    await desk.panel(page, '暂不适合').getByLabel('其他服务的建议').fill('慢慢写的建议');
    await desk.panel(page, '暂不适合').getByRole('button', { name: '暂不适合' }).click();
    await page.getByRole('link', { name: '工作台' }).click();
    await reads(page, /^刚才的操作还在等答复/);
    fail();
    await reads(page, /^没有等到答复，不知道送到了没有/);
    expect(await reason.inputValue()).toBe('慢慢写的原因');
    expect(questions).toHaveLength(4);

    answer = true;
    await page.getByRole('link', { name: '工作台' }).click();
    await reason.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '申请', exact: true }).click();
    await desk.queue(page).waitFor();
    expect(questions).toHaveLength(5);
    page.off('dialog', answered);
  });

  it('a save keeps what another tab has saved in other fields, and shows both values of the same one', async () => {
    await desk.consolePage(page, stage.server, `/applications?view=mine&record=${id}`);
    await reads(page, '初核和需求评估');
    const { version, review } = await stored();
    const { reviewerName: _n, savedAt: _s, ...values } = review;
    await worker.put(`/applications/${id}/review`, { ...values, version, note: '另一扇窗的记录' });
    await desk.choose(page, '需求的缓急', '急需');
    await saveReview();
    await reads(page, '已保存。');
    expect((await stored()).review).toMatchObject({ priority: 'high', note: '另一扇窗的记录' });

    await note().fill('这扇窗的记录');
    const now = await stored();
    const { reviewerName: _m, savedAt: _t, ...standing } = now.review;
    await worker.put(`/applications/${id}/review`, { ...standing, version: now.version, note: '又一次' });
    await saveReview();
    await reads(page, /^您改的内容里，有的刚被别人改过/, '别人写的：又一次', '您写的：这扇窗的记录');
    await capture(page, 'console-both-changed');
    expect((await stored()).review.note).toBe('又一次');
    const again = page.waitForResponse(
      (answer) => answer.url().endsWith('/review') && answer.status() === 409,
    );
    await saveReview();
    await (await again).finished();
    await button(page, '保存初核').and(page.locator(':not(.ant-btn-loading)')).waitFor();
    await reads(page, '别人写的：又一次');
    expect((await stored()).review.note).toBe('又一次');
    await button(page, '评估记录用我写的').click();
    await reads(page, '选好了，请再点一次保存。');
    await saveReview();
    await reads(page, '已保存。');
    expect((await stored()).review.note).toBe('这扇窗的记录');
  });

  it('another account in another tab: the record goes away, and the page that comes says why', async () => {
    await desk.consolePage(page, stage.server, `/applications?view=mine&record=${id}`);
    await reads(page, '初核和需求评估');
    await takeOver('qj-manager');
    await page.getByRole('link', { name: '工作台' }).click();
    await reads(page, /^这个浏览器换了账号，现在登录的是.+。刚才打开的内容已经收起/);
    await capture(page, 'console-another-account');
    await readsNowhere(page, number);
  });

  /** The browser holds the session of somebody else from now on, and no tab is told of it. */
  const takeOver = async (key: string) =>
    page.context().addCookies((await asStaff(stage.server, key)).browserCookies());
});
