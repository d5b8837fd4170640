import type { Page } from 'playwright-core';
import * as desk from './console-pages';
import * as home from './public-pages';
import { button, capture, reads, readsNowhere, requestsOf, Stage } from './stage';

const committeePhone = '13900005001';
const personName = '老街坊';
/** Words that would tell a reporter more than 已收到, 已联系 and 已办结. */
const tooMuch = ['同意申请', '联系上了', '见证人', '处理健康信息'];

describe('a need reported by a committee worker', () => {
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

  const looksAgain = async (stageLabel: string) => {
    await home.home(phone, stage.server);
    await home.goToPlace(phone, '我的事项');
    await home.openMatter(phone, new RegExp(`上报.*${stageLabel}`));
    await reads(phone, `现在：${stageLabel}`, '为了保护他的隐私，只能看到这三个阶段。');
    await reads(phone, '已收到', '已联系', '已办结');
    await readsNowhere(phone, ...tooMuch);
  };

  it('immediate danger shows 110 and 120 and sends nothing', async () => {
    const sent = requestsOf(phone, 'POST', /need-reports/);
    await home.home(phone, stage.server);
    await home.tapDoor(phone, '上报需求');
    await home.choose(phone, '有即时危险');
    await reads(
      phone,
      '请马上打电话',
      '这里不能处理紧急情况，什么都没有发出。请先打电话求助。',
      '110 报警',
      '120 急救',
    );
    await readsNowhere(phone, '提交上报', '需要什么帮助');
    await capture(phone, 'h5-danger');
    expect(sent).toEqual([]);
    await home.choose(phone, '一般');
  });

  it('a committee worker signs in by phone, reports, and is given a number', async () => {
    await reads(phone, '请先登录');
    await home.signIn(phone, committeePhone);
    await home.choose(phone, '居委会');
    await home.type(phone, '怎样称呼他', personName);
    await home.pickRegion(phone, /^他住在哪里/);
    await home.type(phone, '怎样联系他', '下午在家，电话13700000009');
    await home.type(phone, '需要什么帮助', '很少出门，家人很累。');
    await button(phone, '提交上报').click();
    await reads(phone, '请先勾选“我说的情况属实”。');
    await home.tick(phone, /^我说的情况属实/);
    await button(phone, '提交上报').click();
    await reads(phone, '上报已收到', '谢谢您。接下来由社工去联系。', '打电话问起时，报这个编号。');
    number = await phone.locator('.jk-number__value').filter({ visible: true }).innerText();
    await button(phone, '查看进度').click();
    await reads(phone, '现在：已收到');
  });

  it('a social worker takes it and logs the contact; the reporter reads 已联系', async () => {
    await desk.signIn(worker, stage.server, 'qj-worker-1', '/need-reports?view=unassigned');
    await desk.openRow(worker, number);
    await reads(desk.record(worker), '待联系', '0次');
    await desk.act(worker, '受理联系');
    await desk.send(worker, '受理联系');
    await desk.act(worker, '记一次联系');
    const panel = desk.panel(worker, '记一次联系');
    await desk.choose(panel, '联系途径', '电话');
    await desk.choose(panel, '联系结果', '联系上了');
    await desk.send(worker, '记一次联系', '记下');
    await reads(desk.record(worker), '1次', '联系中');
    await looksAgain('已联系');
  });

  it('the consent with a witness makes an application in the queue; the reporter reads 已办结 and no more', async () => {
    await desk.act(worker, '同意申请');
    const panel = desk.panel(worker, '同意申请');
    await desk.tick(panel, '同意的事项', /^处理健康信息/);
    await desk.tick(panel, '同意的事项', /^社工联系和核实/);
    await desk.choose(panel, '由谁申请', '本人');
    await desk.choose(panel, '申请人和本人的关系', '本人');
    await desk.tick(panel, '想要的帮助', '社交技能');
    await panel.getByLabel('联系电话').fill('13700000009');
    await desk.pickRegion(worker, '现在住的地方');
    await desk.reveal(worker, ['姓名'], '联系申请人');
    stage.expectComplaint(/422 .*actions\/record-consent$/);
    await button(panel, '同意申请').click();
    await reads(panel, /请.*见证人/);
    await panel.getByLabel('见证人').fill('楼长演示');
    await desk.send(worker, '同意申请');
    await worker.getByRole('link', { name: '打开由它建立的申请' }).click();
    await reads(desk.record(worker), '需求上报', '口头同意，有人见证');
    await looksAgain('已办结');
  });
});
