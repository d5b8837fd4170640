import type { Page } from 'playwright-core';
import { dayFromToday } from '../support/calendar';
import { freshPhone } from '../support/client';
import { jpeg } from '../support/files';
import * as desk from './console-pages';
import { button, capture, reads, readsNowhere, Stage } from './stage';

const personName = '住院演示';

describe('a hospital refers someone who is still on the ward (LN/7, QJ/5(1), §1.1)', () => {
  let stage: Stage;
  let hospital: Page;
  let worker: Page;
  let number = '';
  beforeAll(async () => {
    stage = await Stage.open();
    hospital = await stage.desk();
    worker = await stage.desk();
    await desk.signIn(hospital, stage.server, 'qj-hospital');
    await desk.signIn(worker, stage.server, 'qj-worker-1');
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const date = (page: Page, label: string, days: number) =>
    page.getByLabel(label, { exact: true }).fill(dayFromToday(days));
  const write = (label: string, text: string) => hospital.getByLabel(label, { exact: true }).fill(text);
  const openThere = async (page: Page, view: string) => {
    await desk.consolePage(page, stage.server, `/hospital-referrals?view=${view}`);
    await desk.openRow(page, number);
  };

  it('its workbench tells what is to be mended first', async () => {
    await reads(hospital, '有1件转介要补充。', '医院转介', '待补充');
    await capture(hospital, 'console-hospital-workbench');
  });

  it('begins with the paper that is signed, and tells all that is missing at once', async () => {
    await hospital.getByRole('link', { name: '写转介' }).click();
    await reads(hospital, '开始之前', '同意书', '处理健康信息（必须）');
    await button(hospital, '开始填写').click();
    await reads(hospital, /^草稿已保存/);
    await button(hospital, '提交转介').click();
    await reads(hospital, '请选择转介的时机。', '请填写诊断编码。', '请填写风险等级。', '请选择监护人意见。');
    await reads(hospital, '还没有同意的凭证，请上传签字的同意书。');
    await capture(hospital, 'console-hospital-missing');
  });

  it('is filled in and kept as it is typed, also what is taken away again', async () => {
    await desk.choose(hospital, '转介的时机', '出院');
    await date(hospital, '预计出院日期', 5);
    await write('科室', '康复科');
    await write('医生', '演示医生');
    await write('本人姓名', personName);
    await date(hospital, '出生日期', -365 * 93);
    await desk.choose(hospital, '证件类型', '暂无证件');
    await desk.pickRegion(hospital, '现在住的地方');
    await write('详细住址', '要删掉的住址');
    await desk.choose(hospital, '联系人和本人的关系', '子女');
    await write('联系人', '演示家属');
    await write('联系电话', freshPhone());
    await write('诊断编码', 'F20.0');
    await write('诊断名称', '偏执型精神分裂症');
    await date(hospital, '评估日期', -1);
    await desk.choose(hospital, '评估结论', '适合社区康复');
    await desk.choose(hospital, '风险等级', '1级：口头威胁、喊叫，没有打砸');
    await write('用药情况', '每晚一次口服');
    await write('康复建议', '先做服药训练');
    await desk.tick(hospital, '需要的服务', '服药训练');
    await desk.choose(hospital, '本人意见', '同意');
    await desk.choose(hospital, '监护人意见', '没有监护人同意');
    await desk.choose(hospital, '没有监护人同意的原因', '没有监护人');
    await date(hospital, '同意的日期', -1);
    await desk.tick(hospital, '同意的事项', /^处理健康信息/);
    await desk.tick(hospital, '同意的事项', /^社工联系和核实/);
    await reads(hospital, /^草稿已保存/);
    await write('详细住址', '');
    await reads(hospital, /^草稿已保存/);
    await hospital.reload();
    await reads(hospital, /^草稿已保存/);
    expect(await hospital.getByLabel('本人姓名', { exact: true }).inputValue()).toBe(personName);
    expect(await hospital.getByLabel('详细住址', { exact: true }).inputValue()).toBe('');
    await capture(hospital, 'console-hospital-form');
  });

  it('goes with its evidence to the intake of the county where the person lives', async () => {
    const scan = { name: '同意书.jpg', mimeType: 'image/jpeg', buffer: await jpeg() };
    await hospital.locator('input[type=file]').setInputFiles(scan);
    await reads(hospital, /纸质同意书.*新标签页打开/s);
    await button(hospital, '提交转介').click();
    await reads(hospital, /转介已提交，编号 ZJ-/, /由綦江区精康融合指导中心（演示）接收/);
    number = /ZJ-\d{8}-\w{6}/.exec(await hospital.locator('main').innerText())?.[0] ?? '';
    await hospital.getByRole('link', { name: '打开这件转介' }).click();
    await reads(desk.record(hospital), '待接收', '等机构答复', '没有监护人同意（没有监护人）');
    await capture(hospital, 'console-hospital-sent');
  });

  it('the worker is told, cannot receive an inpatient, and pre-registers', async () => {
    await desk.consolePage(worker, stage.server, '/notices');
    await worker
      .getByRole('link', { name: /有一件转介待接收/ })
      .first()
      .click();
    await reads(desk.record(worker), number, '人还在住院，不能登记。请先预登记，出院后再接收。');
    await reads(desk.record(worker), '住***', '60岁以上', '1级：口头威胁、喊叫，没有打砸');
    await readsNowhere(worker, personName, 'F20.0');
    await desk.reveal(worker, ['诊断', '医院的康复建议'], '评估需求');
    await reads(desk.record(worker), 'F20.0 偏执型精神分裂症', '先做服药训练');
    await capture(worker, 'console-referral-inpatient');
    await desk.act(worker, '预登记');
    await desk.send(worker, '预登记');
    await reads(desk.record(worker), '等出院，由医院确认');
  });

  it('the hospital moves the day, then confirms that the person went home', async () => {
    await openThere(hospital, 'sent');
    await desk.act(hospital, '改预计出院日期');
    await date(hospital, '新的预计出院日期', 9);
    await desk.send(hospital, '改预计出院日期');
    await desk.act(hospital, '确认出院');
    await capture(hospital, 'console-hospital-discharge');
    await desk.send(hospital, '确认出院');
    await reads(desk.record(hospital), '已出院，待接收');
  });

  it('returned with words, mended by the hospital, submitted again', async () => {
    await openThere(worker, 'to_receive');
    await desk.act(worker, '退回补充');
    await worker.getByLabel('要补充什么').fill('请补写住址');
    await desk.send(worker, '退回补充');
    await desk.consolePage(hospital, stage.server, '/notices');
    await hospital
      .getByRole('link', { name: /有一件转介要补充/ })
      .first()
      .click();
    await reads(desk.record(hospital), number, '机构请医院补充', '请补写住址');
    await button(desk.record(hospital), '接着填写').click();
    await reads(hospital, '机构请补充', '请补写住址');
    await write('详细住址', '演示路9号');
    await button(hospital, '提交转介').click();
    await reads(hospital, `转介已提交，编号 ${number}`);
  });

  it('received, it is an application with the evidence; the hospital learns that it was received', async () => {
    await openThere(worker, 'to_receive');
    await desk.act(worker, '接收');
    await capture(worker, 'console-referral-receive');
    await desk.send(worker, '接收');
    await worker.getByRole('link', { name: '打开由它建立的申请' }).click();
    await reads(desk.record(worker), '待受理', '医院转介', '甲医务代填写', '看扫描件（新标签页打开）');
    await worker.getByRole('link', { name: '打开医院的转介' }).click();
    await reads(desk.record(worker), number, '已接收', '凭证已随申请移到申请的材料里。');

    await openThere(hospital, 'ended');
    await reads(desk.record(hospital), '已接收', '机构已接收');
    await readsNowhere(hospital, '打开由它建立的申请', 'SQ-');
    await capture(hospital, 'console-hospital-received');
  });
});
