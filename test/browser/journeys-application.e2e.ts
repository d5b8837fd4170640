import type { Page } from 'playwright-core';
import { jpeg } from '../support/files';
import * as desk from './console-pages';
import * as home from './public-pages';
import { button, capture, inSight, reads, readsNowhere, Stage } from './stage';

const personName = '演示𬱖';
const remark = '<b>慢慢来</b> & <i>谢谢</i>';
const asks = '请补<b>户口簿</b>的照片，写明住在几楼。';

describe('an application from the phone to the registration', () => {
  let stage: Stage;
  let phone: Page;
  let worker: Page;
  let number: string;
  beforeAll(async () => {
    stage = await Stage.open();
    phone = await stage.phone();
    worker = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('a guardian applies without an account and proves the phone only when submitting', async () => {
    await home.home(phone, stage.server);
    await reads(phone, '社区康复，从这里开始');
    await home.pickRegion(phone, /^选择您所在的区县/, home.qijiang);
    await reads(phone, '綦江区', /綦江区精康融合指导中心/);
    await capture(phone, 'h5-home');

    await home.tapDoor(phone, '申请服务');
    await reads(phone, '一共三步，大约四分钟。可以随时停下，以后接着填。');
    await button(phone, '同意，开始填写').click();
    await home.fillWho(phone, { personName });
    await reads(phone, '重庆市 市辖区 綦江区 古南街道 新山村社区居民委员会', '已保存');
    await capture(phone, 'h5-apply-1');

    await button(phone, '下一步').click();
    await home.fillNeeds(phone, { personName, remark });
    await reads(phone, '已保存');
    await phone.mouse.wheel(0, -5000);
    await capture(phone, 'h5-apply-2');

    await button(phone, '下一步').click();
    await reads(phone, '请再看一遍', personName, '用手机确认是您');
    await button(phone, '提交申请').click();
    await reads(phone, '这一项要同意，才能办理。', '请填六位验证码。');
    await home.agree(phone);
    await home.proveByCode(phone);
    await capture(phone, 'h5-apply-3');
    await button(phone, '提交申请').click();
    number = await home.receiptNumber(phone);
    await reads(phone, '谢谢您的信任。接下来由社工来办。', '社工受理，与您联系');
  });

  it('a social worker finds it in 未分派, takes it, and asks for what is missing', async () => {
    await desk.signIn(worker, stage.server, 'qj-worker-1', '/applications?view=unassigned');
    await desk.openRow(worker, number);
    await reads(desk.record(worker), '待受理', '自己申请', '演**');
    await readsNowhere(worker, personName, remark);
    await inSight(worker, '我的待办').scrollIntoViewIfNeeded();
    await capture(worker, 'console-queue');
    await desk.act(worker, '受理');
    await reads(worker, '「受理」已办好。', '初核中');

    await desk.act(worker, '退回补充');
    const panel = desk.panel(worker, '退回补充');
    await desk.tick(panel, '要补充的事项', '住址');
    await desk.tick(panel, '要补充的事项', '监护人情况');
    await panel.getByLabel('给申请人的话').fill(asks);
    await desk.send(worker, '退回补充');
    await reads(desk.record(worker), '待补充', '等申请人补充');
  });

  it('the guardian reads what is asked, answers it and adds a photo', async () => {
    await button(phone, '回首页').click();
    await phone.getByRole('link', { name: /^消息，\d条未读$/ }).waitFor();
    await home.goToPlace(phone, '我的事项');
    await reads(phone, '等您补充', '请补充社工要的内容');
    await home.openMatter(phone, /等您补充/);
    await reads(
      phone,
      '请您补充',
      asks,
      '要补充：住址、监护人情况',
      /前没有补充，会先停办。以后可以重新申请。/,
    );
    await capture(phone, 'h5-asked');
    await home.type(phone, '详细住址', '新山村1号3楼');
    await home.type(phone, '给社工的话', '照片补上了，住在三楼。');
    await home.addPhoto(phone, await jpeg());
    await button(phone, '提交补充').click();
    await reads(phone, '正在核实', '社工核实情况，给您答复');
  });

  it('the worker sees the answer, names and HTML as they were typed, reviews and registers', async () => {
    await worker.reload();
    await reads(desk.record(worker), '初核中', '照片材料');
    await desk.reveal(worker, ['姓名', '详细住址', '补充说明'], '核实身份');
    await reads(desk.section(worker, '本人信息'), personName, remark, '新山村1号3楼');
    await reads(desk.section(worker, '经过'), asks);
    await worker.mouse.wheel(0, -5000);
    await capture(worker, 'console-record');

    await reads(desk.record(worker), '现在还不能登记：');
    await desk.fillReview(worker);
    await desk.section(worker, '初核和需求评估').scrollIntoViewIfNeeded();
    await capture(worker, 'console-review');
    await desk.act(worker, '登记');
    await reads(desk.panel(worker, '登记'), '登记后建立个案，不能退回。请再看一遍依据：', '看过证件原件');
    await desk.send(worker, '登记');
    await reads(desk.record(worker), '已登记', '打开登记后的个案');
  });

  it('the guardian reads 已登记, the seven steps and the notice, and who looked at what for which reason', async () => {
    await home.home(phone, stage.server);
    await home.goToPlace(phone, '消息');
    await reads(phone, '未读');
    await home.goToPlace(phone, '我的事项');
    await home.openMatter(phone, /已登记/);
    for (const step of [
      '提出申请',
      '初核登记',
      '康复转介',
      '综合评估',
      '服务提供',
      '阶段性评估',
      '结案与回访',
    ])
      await reads(phone, step);
    await capture(phone, 'h5-registered');
    await button(phone, '我的申请').click();
    await reads(phone, '看服务进度');
    await button(phone, /^我填的内容/).click();
    await reads(phone, personName, remark);
    await button(phone, '谁看过我的资料').click();
    await reads(phone, '打开了申请', '看了原文：姓名、详细住址、补充说明', '为了：核实身份', '社会工作者');
    await capture(phone, 'h5-viewers');
  });
});
