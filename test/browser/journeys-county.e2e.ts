import type { Page } from 'playwright-core';
import { workingDayAfterToday } from '../support/calendar';
import { asStaff } from '../support/client';
import * as desk from './console-pages';
import * as family from './public-pages';
import { button, reads, Stage } from './stage';

describe('a county that sets what is its own', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const menu = (name: string) => page.getByRole('link', { name, exact: true }).click();

  it('finds its service phone in the menu, changes it, and families read it on their phones', async () => {
    await desk.signIn(page, stage.server, 'qj-civil');
    await menu('地区设置');
    await reads(page, /綦江区现在用自己的电话/);
    await page.getByLabel('綦江区的服务电话').fill('023-48609999');
    await button(page, '保存电话').click();
    await reads(page, '已保存。綦江区现在用自己的电话023-48609999。');

    const phone = await stage.phone();
    await family.home(phone, stage.server);
    await family.pickRegion(phone, /^选择您所在的区县/, family.qijiang);
    await reads(phone, '綦江区服务电话', '023-48609999');
  });

  it('reads with both values what a colleague has saved meanwhile', async () => {
    stage.expectComplaint(/409 .*service-phone$/);
    const admin = await asStaff(stage.server, 'admin');
    const saved = await admin.put('/regions/500110/service-phone', { servicePhone: '12345' });
    expect(saved.status).toBe(200);
    await page.getByLabel('綦江区的服务电话').fill('023-48608888');
    await button(page, '保存电话').click();
    await reads(page, /别人写的：12345/, /您写的：023-48608888/);
    await button(page, '服务电话用我写的').click();
    await reads(page, '选好了，请再点一次保存。');
    await button(page, /保存电话$/).click();
    await reads(page, '已保存。綦江区现在用自己的电话023-48608888。');
  });

  it('reads the holidays of the country, closes a day of its own, and takes it back', async () => {
    await menu('放假安排');
    await reads(page, '本地的日子', /没有设置本地的日子/);
    expect(await page.getByLabel('通知文号').count()).toBe(0);
    await page.getByLabel('日期', { exact: true }).fill(workingDayAfterToday(3));
    await page.getByLabel('名称', { exact: true }).fill('台风停工');
    await button(page, '加到綦江区').click();
    await reads(page, /已保存。綦江区的/, '台风停工', '本地区');
    await button(page, /^去\s?掉$/).click();
    await button(page, /^取\s?消$/).click();
    // Whoever thinks better of it stands where they were.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^去\s?掉$/);
    await button(page, /^去\s?掉$/).click();
    await button(page, '确定去掉').click();
    await reads(page, /已去掉。/);
    await reads(page, /没有设置本地的日子/);
  });

  it('reads what stands now, where a colleague has taken the day back in another window', async () => {
    stage.expectComplaint(/422 .*local-days/);
    const county = await asStaff(stage.server, 'qj-civil');
    const date = workingDayAfterToday(4);
    await county.post('/regions/500110/local-days', { date, kind: 'holiday', name: '大雪停工' });
    await page.reload();
    await reads(page, '大雪停工');
    await button(page, /^去\s?掉$/).click();
    await county.post('/regions/500110/local-days/actions/remove', { date });
    await button(page, '确定去掉').click();
    await reads(page, /或者已经去掉了/, /没有设置本地的日子/);
  });
});
