import type { Page } from 'playwright-core';
import { dayFromToday, workingDayAfterToday } from '../support/calendar';
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
    await reads(page, '服务电话', /本地区设置/);
    await button(page, '设置服务电话').click();
    await page.getByLabel('服务电话', { exact: true }).fill('023-48609999');
    await button(page, /^保\s?存$/).click();
    await reads(page, '已保存綦江区的“服务电话”。', '023-48609999');

    const phone = await stage.phone();
    await family.home(phone, stage.server);
    await family.pickRegion(phone, /^选择您所在的区县/, family.qijiang);
    await reads(phone, '綦江区服务电话', '023-48609999');
  });

  it('reads with both values what a colleague has saved meanwhile', async () => {
    stage.expectComplaint(/409 .*settings$/);
    await button(page, '设置服务电话').click();
    const admin = await asStaff(stage.server, 'admin');
    const saved = await admin.put('/regions/500110/settings', { key: 'servicePhone', servicePhone: '12345' });
    expect(saved.status).toBe(200);
    await page.getByLabel('服务电话', { exact: true }).fill('023-48608888');
    await button(page, /^保\s?存$/).click();
    await reads(page, /别人写的：12345/, /您写的：023-48608888/);
    await button(page, '服务电话用我写的').click();
    await reads(page, '选好了，请再点一次保存。');
    await button(page, /保\s?存$/).click();
    await reads(page, '已保存綦江区的“服务电话”。', '023-48608888');
  });

  it('shortens a time limit from a later day, sets its office hours, and reads what will hold', async () => {
    await button(page, '设置康复转介').click();
    await page.getByLabel(/^长度/).fill('3');
    await page.getByLabel('开始日期').fill(dayFromToday(40));
    await button(page, /^保\s?存$/).click();
    await reads(page, '已保存綦江区的“康复转介”。', /起3个工作日（綦江区）/);
    // Its form begins with its own day, and nothing that is typed is lost by opening another.
    await button(page, '设置康复转介').click();
    expect(await page.getByLabel('开始日期').inputValue()).toBe(dayFromToday(40));
    await page.getByLabel('开始日期').fill('2099-01-01');
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await button(page, '设置办公时间').click();
    expect(asked).toEqual([expect.stringMatching(/还有内容没有保存/)]);
    expect(await page.getByLabel('开始日期').inputValue()).toBe('2099-01-01');
    await button(page, /^保\s?存$/).click();
    await reads(page, /开始日期最晚可以选到/);
    // Half a date is none, and not today.
    await page.getByLabel('开始日期').fill('');
    await page.getByLabel('开始日期').press('1');
    await button(page, /^保\s?存$/).click();
    await reads(page, /没有填完整/);
    await button(page, /^取\s?消$/).click();
    await button(page, '设置办公时间').click();
    for (const [label, time] of [
      ['上班', '08:30'],
      ['午休开始', '12:00'],
      ['午休结束', '08:00'],
      ['下班', '17:00'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(time);
    await button(page, /^保\s?存$/).click();
    await reads(page, '午休结束要晚于08:30，请再核对。');
    await page.getByLabel('午休结束', { exact: true }).fill('13:30');
    await button(page, /^保\s?存$/).click();
    await reads(page, '已保存綦江区的“办公时间”。', '8:30–12:00，13:30–17:00');
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

  it('sees the day of another year that it has set, and is asked before the year changes under its words', async () => {
    const year = Number(dayFromToday(0).slice(0, 4));
    const date = page.getByLabel('日期', { exact: true });
    await date.fill(`${year + 3}-01-04`);
    await button(page, '加到綦江区').click();
    await reads(page, /日期只能在.*之间/);
    const monday = Array.from({ length: 7 }, (_, day) => `${year + 1}-03-1${day}`).find(
      (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1,
    );
    await date.fill(monday ?? '');
    await page.getByLabel('名称', { exact: true }).fill('明年停工');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await button(page, `${year + 1}年`).click();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('明年停工');
    await button(page, '加到綦江区').click();
    await reads(page, /已保存。/, '明年停工');
    expect(await page.locator('[aria-current="true"]', { hasText: `${year + 1}年` }).count()).toBe(1);
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
