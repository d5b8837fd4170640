import type { Page } from 'playwright-core';
import type { CaseRow } from '@jingkang/shared/api/cases';
import { registered } from '../support/cases';
import { dayFromToday } from '../support/calendar';
import { asPhone, asStaff, freshPhone } from '../support/client';
import { application } from '../support/factories';
import * as desk from './console-pages';
import { button, capture, reads, Stage } from './stage';

/** Over three months of waiting nobody is allocated without a fresh review (LN/11, 104/6, F5). */
describe('someone who waits', () => {
  let stage: Stage;
  let worker: Page;
  let past: CaseRow;
  beforeAll(async () => {
    stage = await Stage.open();
    const social = await asStaff(stage.server, 'qj-worker-1');
    const { items } = (await social.get<{ items: CaseRow[] }>('/cases?view=waiting')).body;
    const found = items.find(({ waiting }) => waiting?.reviewNeeded);
    if (!found) throw new Error('The demo has nobody who waits for more than three months.');
    past = found;
    worker = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('is put on the list with a reason, an expected day and what else there is', async () => {
    const owner = await asPhone(stage.server, freshPhone());
    const social = await asStaff(stage.server, 'qj-worker-1');
    const id = await registered(owner, social, application({ personName: '候小等' }));
    await desk.signIn(worker, stage.server, 'qj-worker-1', `/cases?view=to_allocate&record=${id}`);
    await desk.act(worker, '列入等候');
    const panel = desk.panel(worker, '列入等候');
    await desk.choose(panel, '等候的原因', '机构没有空位');
    await panel.getByLabel('预计有空位的日期').fill(dayFromToday(150));
    await panel.getByLabel('等候期间的其他办法').fill('每周三可以来参加家属交流。');
    await desk.send(worker, '列入等候');
    await reads(
      desk.section(worker, '等候'),
      '机构没有空位',
      '每周三可以来参加家属交流。',
      /预计要等三个月以上/,
    );
    await capture(worker, 'console-waiting-case');
  });

  it('stands on the waiting list with position, reason and review due, told in words', async () => {
    await worker.getByRole('link', { name: '等候名单' }).click();
    const table = worker.getByRole('table', { name: '等候名单' });
    await reads(table, '第1位', '已满三个月，先再次审核意愿', /快满三个月/, '每周三可以来参加家属交流。');
    await capture(worker, 'console-waiting-list');
    await worker.emulateMedia({ media: 'print' });
    await reads(worker, /请妥善保管，用完销毁。$/);
    expect(await worker.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
    await worker.emulateMedia({ media: 'screen' });
  });

  it('past three months, no institution can be chosen, and the reason is told', async () => {
    await desk.consolePage(worker, stage.server, `/cases?view=waiting&record=${past.id}`);
    await reads(desk.record(worker), '现在还不能选定机构：', /^登记或上次审核意愿已满三个月/);
    expect(await button(desk.record(worker), '选定机构').isDisabled()).toBe(true);
    await capture(worker, 'console-waiting-past');
  });

  it('whoever is not qualified reads why the review is not theirs', async () => {
    const novice = await stage.desk();
    await desk.signIn(novice, stage.server, 'qj-worker-new', `/cases?view=waiting&record=${past.id}`);
    await reads(
      desk.record(novice),
      '现在还不能再次审核意愿：',
      /^再次审核意愿须由有有效需求评估能力培训记录的社工/,
    );
    expect(await button(desk.record(novice), '再次审核意愿').isDisabled()).toBe(true);
  });

  it('a qualified social worker reviews wish and circumstances, and the way is open again', async () => {
    await desk.act(worker, '再次审核意愿');
    const panel = desk.panel(worker, '再次审核意愿');
    await desk.choose(panel, '联系方式', '电话');
    await desk.choose(panel, '本人意愿', '愿意');
    await desk.choose(panel, '监护人意愿', '愿意');
    await desk.choose(panel, '处理决定', '派往机构');
    await panel.getByRole('button', { name: '再次审核意愿' }).click();
    await reads(panel, /请.*实际情况/);
    await panel.getByLabel('实际情况').fill('和家人住，病情平稳，希望尽快开始。');
    await desk.send(worker, '再次审核意愿');
    await desk.act(worker, '选定机构');
    await reads(desk.panel(worker, '选定机构'), '接收机构');
    await capture(worker, 'console-wish-reviewed');
  });
});
