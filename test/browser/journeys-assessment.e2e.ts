import type { Page } from 'playwright-core';
import { barthel } from '@jingkang/shared/assessments/barthel';
import { accepted } from '../support/agreements';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { application, institutionOf } from '../support/factories';
import * as desk from './console-pages';
import { h5Address } from './pages/open';
import { button, capture, reads, readsNowhere, Stage } from './stage';

const personName = '石小评';
const phoneNumber = freshPhone();

/** 综合评估 (104/6, QJ/5(4), F6): two professions, the person's own part, and the opinion. */
describe('a comprehensive assessment', () => {
  let stage: Stage;
  let social: Client;
  let owner: Client;
  let caseId: string;
  let worker: Page;
  let therapist: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    owner = await asPhone(stage.server, phoneNumber);
    social = await asStaff(stage.server, 'qj-worker-1');
    const centre = await institutionOf(owner, '500110', '指导中心');
    const fields = application({ personName, birthDate: '1990-05-01' });
    caseId = await accepted(owner, social, social, centre, fields);
    worker = await stage.desk();
    therapist = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const idOf = async () => (await social.get(`/assessments?caseId=${caseId}`)).body.items.at(-1).id as string;
  const scale = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });
  const saves = async (page: Page) => {
    await button(page, '保存评估').click();
    await reads(page, '已保存。');
  };

  it('is begun on the case page, with what it still lacks in words', async () => {
    await desk.signIn(worker, stage.server, 'qj-worker-1', `/cases?record=${caseId}`);
    await button(desk.section(worker, '综合评估'), '开始评估').click();
    await worker.waitForURL(/\/assessments\//);
    await reads(worker, '现在还不能签名：', '社会功能和风险还没有评完，请补齐。');
    expect(await button(worker, /^签\s?名$/).isDisabled()).toBe(true);
  });

  it('the team, the scales and the opinion are filled in; scores are counted at once', async () => {
    await desk.choose(worker, '本人参加评估', '参加了');
    await button(worker, '加一位同事').click();
    await desk.pick(worker, '第2人的姓名', '甲康复师');
    for (const item of ['个人生活料理', '家务劳动', '学习能力', '社会人际交往'])
      await desk.choose(scale(worker, '社会功能'), item, '一般');
    await desk.choose(scale(worker, '社会功能'), '生产劳动及工作', '此项不适用');
    await reads(scale(worker, '社会功能'), '均分2分（1–3），1项不适用，分数越低越好');
    await desk.choose(scale(worker, '危险性评估'), '危险性等级', '1级：口头威胁、喊叫，无打砸');
    await desk.pick(worker, '请本人或家人在小程序里填的量表', '日常生活活动');
    await desk.choose(worker, '结论', '适合社区康复');
    await desk.tick(worker, '服务内容', '生活技能训练');
    await desk.tick(worker, '服务形式', '日间训练和职业康复');
    await worker.getByLabel('服务频次').fill('每周两次');
    await worker.getByLabel('下次评估日期').fill('2099-01-01');
    await worker.getByLabel('注意事项').fill('按时服药，避免劳累');
    await reads(worker, '有内容还没保存。保存以后才能签名和出具意见。');
    await saves(worker);
    await capture(worker, 'console-assessment');
  });

  it('the person fills in the own part on the phone', async () => {
    const phone = await stage.phone();
    await phone.context().addCookies(owner.browserCookies());
    await phone.goto(h5Address(stage.server, 'packages/matter/assessment/index', { id: await idOf() }));
    await reads(phone, '日常生活活动（Barthel指数）');
    await button(phone, '交给评估人员').click();
    await reads(phone, '请选一个。');
    for (const { text } of barthel.item)
      await phone.getByRole('radiogroup', { name: text }).getByRole('radio').first().click();
    await button(phone, '交给评估人员').click();
    await reads(phone, '已交给评估人员，谢谢您。');
    await capture(phone, 'h5-self-report');
    await readsNowhere(phone, '危险', '风险');
  });

  it('a colleague of another profession is told, reads and signs; a change takes the signature back', async () => {
    await desk.signIn(therapist, stage.server, 'qj-therapist', '/notices');
    await therapist
      .getByRole('link', { name: /请您参加一次评估/ })
      .first()
      .click();
    await reads(therapist, '由本人或家人在小程序里填写。', '合计100分（0–100），自理');
    await button(therapist, /^签\s?名$/).click();
    await reads(therapist, '「签名」已办好。');

    await worker.reload();
    await worker.getByLabel('优势').fill('喜欢画画');
    await saves(worker);
    await reads(worker, '内容有改动，甲康复师的签名已收回，请重新签名。');
    await therapist.reload();
    await button(therapist, /^签\s?名$/).click();
    await reads(therapist, '「签名」已办好。');
  });

  it('with both signatures the opinion is given and nothing can be changed any more', async () => {
    await worker.reload();
    await button(worker, /^签\s?名$/).click();
    await reads(worker, '「签名」已办好。');
    await button(worker, '出具康复意见').click();
    await button(worker.getByRole('region', { name: '出具康复意见' }), '出具康复意见').click();
    await reads(worker, '已签署', /内容指纹：[0-9a-f]{64}/);
    expect(await button(worker, '保存评估').count()).toBe(0);
    await capture(worker, 'console-assessment-signed');
    await worker.getByRole('link', { name: /^个案GA-/ }).click();
    await reads(desk.section(worker, '康复意见'), '适合社区康复', '每周两次');
    await desk.section(worker, '综合评估').getByRole('table', { name: '社会功能的变化' }).waitFor();
  });

  it('the person reads opinion and results in plain words', async () => {
    const phone = await stage.phone();
    await phone.context().addCookies(owner.browserCookies());
    await phone.goto(h5Address(stage.server, 'packages/matter/assessment/index', { id: await idOf() }));
    await reads(phone, '按时服药，避免劳累', '日常起居都能自己做。');
    await readsNowhere(phone, '危险', '风险');
    await capture(phone, 'h5-rehab-opinion');
  });
});
