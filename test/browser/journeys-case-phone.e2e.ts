import type { Page } from 'playwright-core';
import { agreementContents, askedForConsent, sent } from '../support/agreements';
import { act, begun, fullAssessment, save, teamOf } from '../support/assessments';
import { answer, caseAct, proposed, registered } from '../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { application, institutionOf } from '../support/factories';
import * as home from './public-pages';
import { drawSignature } from './signing-hand';
import { button, capture, reads, readsNowhere, requestsOf, Stage } from './stage';

const personName = '演示𬱖';
const guardianName = '演示母';

describe('a guardian on the phone, from the registration to the agreement', () => {
  let stage: Stage;
  let phone: Page;
  let owner: Client;
  let worker: Client;
  let therapist: Client;
  let manager: Client;
  let toCenter: string;
  let id: string;
  beforeAll(async () => {
    stage = await Stage.open();
    stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    owner = await asPhone(stage.server, freshPhone());
    worker = await asStaff(stage.server, 'qj-worker-1');
    therapist = await asStaff(stage.server, 'qj-therapist');
    manager = await asStaff(stage.server, 'qj-manager');
    toCenter = await institutionOf(owner, '500110', '指导中心');
    id = await registered(
      owner,
      worker,
      application({ personName, birthDate: '1990-05-01', regionCode: '500110002' }),
    );
    phone = await stage.phone();
    await phone.context().addCookies(owner.browserCookies());
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const openCase = async () => {
    await home.home(phone, stage.server);
    await home.goToPlace(phone, '我的事项');
    await home.openMatter(phone, /^康复服务/);
    await reads(phone, '服务进度');
  };
  const guardianSigns = async () => {
    await home.choose(phone, '不能辨认自己行为');
    await home.tick(phone, '监护人');
    await home.choose(phone, '不能表达意愿');
    await home.type(phone, '监护人的姓名', guardianName);
    await home.choose(phone, '父母');
  };

  /** The institution takes the agreement back, shortens its term and sends it again. */
  const changeTerm = async (agreementId: string) => {
    const path = `/agreements/${agreementId}`;
    const versionNow = async () => (await worker.get(path)).body.version as number;
    await worker.post(`${path}/actions/recall`, { version: await versionNow() });
    await worker.put(path, {
      version: await versionNow(),
      contents: agreementContents({ termTo: '2027-06-30' }),
    });
    await worker.post(`${path}/actions/send`, { version: await versionNow() });
  };

  it('one matter stands for application and case, and tells who does what by when', async () => {
    await home.home(phone, stage.server);
    await home.goToPlace(phone, '我的事项');
    await reads(phone, '康复服务', '已登记', '社工为您选合适的机构');
    await readsNowhere(phone, '服务申请');
    await capture(phone, 'h5-case-matters');
    await home.openMatter(phone, /^康复服务/);
    await reads(phone, '办到哪一步', '康复转介', /前$/);
    await capture(phone, 'h5-case-registered');
    await button(phone, '我的申请').click();
    await reads(phone, '申请进度', '看服务进度');
  });

  it('while waiting, the place, the expected day, what helps meanwhile and the promise are read', async () => {
    await caseAct(worker, id, 'wait', {
      reason: 'no_room',
      expectedOn: '2027-01-15',
      alternatives: '可以先参加每周四的家属座谈。',
    });
    await openCase();
    await reads(
      phone,
      '等候中',
      /^第\d+位$/,
      '机构没有空位',
      '2027年1月15日（周五）',
      '可以先参加每周四的家属座谈。',
      /社工会再问您的意愿。不会忘了您。$/,
    );
    await capture(phone, 'h5-case-waiting');
  });

  it('the wish is asked for when three months are nearly full, and answered with one tap', async () => {
    await sql(stage.server, `UPDATE cases SET wish_reviewed_on = '2026-09-01' WHERE id = '${id}'`);
    await openCase();
    await reads(phone, '等您来办', '说说还愿不愿意');
    await capture(phone, 'h5-case-wish');
    await phone.context().setOffline(true);
    await button(phone, '仍然愿意').click();
    await reads(phone, '网络不通。请检查网络后再试。', '说说还愿不愿意');
    await phone.context().setOffline(false);
    await button(phone, '仍然愿意').click();
    await reads(phone, '您的答复', /，仍然愿意$/);
    await readsNowhere(phone, '说说还愿不愿意');
    await sql(stage.server, `UPDATE cases SET wish_reviewed_on = '2026-11-20' WHERE id = '${id}'`);
  });

  it('the named receiver is refused as easily as agreed to, and the choice begins again', async () => {
    await proposed(worker, id, toCenter);
    await home.home(phone, stage.server);
    await home.goToPlace(phone, '消息');
    await phone
      .getByRole('link', { name: /请看过后决定是否同意/ })
      .first()
      .click();
    await reads(phone, '由机构接收的同意书', /綦江区精康融合指导中心/, '指导中心', /能做：/);
    await capture(phone, 'h5-receiver');
    await button(phone, '同意').click();
    await reads(phone, '这一项要同意，才能办理。');
    await button(phone, '不同意').click();
    await reads(phone, '会重新为您选机构。以后的办理不受影响。');
    await capture(phone, 'h5-receiver-refuse');
    await button(phone.getByRole('dialog'), '不同意').click();
    await reads(phone, '没有同意', '已记下您不同意。会重新为您选机构。');
    await button(phone, '看服务进度').click();
    await reads(phone, '社工为您选合适的机构', '我的文件');
  });

  it('what was half filled in is not kept on the phone; then the guardian agrees alone', async () => {
    await proposed(worker, id, toCenter);
    await openCase();
    await reads(phone, '等您来办', '决定是否由这家机构接收');
    await capture(phone, 'h5-case-task');
    await button(phone, '去看看，再决定').click();
    for (const item of [/^接收的机构/, /^用来做什么/, /^提供哪些信息/]) await home.tick(phone, item);
    await button(phone, '同意').click();
    await reads(phone, '谁来签');
    await phone.goBack();
    await reads(phone, '等您来办');
    await button(phone, '去看看，再决定').click();
    await reads(phone, '由机构接收的同意书');
    expect(await phone.getByRole('checkbox', { checked: true }).filter({ visible: true }).count()).toBe(0);
    const kept = await phone.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/演示|capacity|signers/);

    for (const item of [/^接收的机构/, /^用来做什么/, /^提供哪些信息/]) await home.tick(phone, item);
    await button(phone, '同意').click();
    await button(phone, '确认同意').click();
    await reads(phone, '请选一项。拿不准，请问社工。', '请选谁来签。');
    await guardianSigns();
    await capture(phone, 'h5-receiver-signers');
    await button(phone, '确认同意').click();
    await reads(phone, '已同意', '已收到您的同意。接下来的事，会告诉您。', '签署的记录', /演示母/);
    await button(phone, '看服务进度').click();
    await reads(phone, '等机构答复');
  });

  it('a scale is filled in when the team asks for it, and the opinion is read once it is signed', async () => {
    const { allocations } = (await worker.get(`/cases/${id}`)).body;
    await answer(worker, allocations.at(-1).id, 'accept');
    const assessmentId = await begun(worker, id);
    await save(worker, assessmentId, { selfReportScale: 'barthel' });
    await openCase();
    await reads(phone, '接收您的机构', '填自评量表', /Barthel指数/);
    await button(phone, '去填写').click();
    await reads(phone, '评估和康复意见', '请按实际情况选，本人或家人填都可以。');
    await button(phone, '交给评估人员').click();
    await reads(phone, '请选一个。');
    for (const question of await phone.getByRole('radiogroup').filter({ visible: true }).all())
      await question.getByRole('radio').last().click();
    await capture(phone, 'h5-self-report');
    await button(phone, '交给评估人员').click();
    await reads(phone, '已交给评估人员，谢谢您。');

    await save(worker, assessmentId, { ...fullAssessment(), members: await teamOf(worker, assessmentId) });
    for (const [by, action] of [
      [therapist, 'sign'],
      [worker, 'sign'],
      [worker, 'conclude'],
    ] as const)
      await act(by, assessmentId, action);
    await openCase();
    await reads(phone, '待签约', '机构准备同意书和协议');
    await phone.getByRole('link', { name: /^评估和康复意见/ }).click();
    await reads(phone, '康复意见', '每周两次', '避免劳累');
    await capture(phone, 'h5-opinion');
  });

  it('the informed consent is ticked item by item and signed by hand, also after a lost connection', async () => {
    await askedForConsent(worker, id);
    await openCase();
    await reads(phone, '看知情同意书，签名');
    await button(phone, '去看看，再决定').click();
    await reads(phone, '知情同意书', '照片和故事用于宣传（可选）');
    expect(await phone.getByRole('checkbox', { checked: true }).filter({ visible: true }).count()).toBe(0);
    for (const item of [/^处理健康信息/, /^服务内容和风险/, /^提供给服务机构/, /^紧急时提供给医院/])
      await home.tick(phone, item);
    await button(phone, '同意').click();
    await guardianSigns();
    await button(phone, '确认同意').click();
    await reads(phone, '请写上名字。');
    await drawSignature(phone, /^监护人签名/);
    await button(phone, '重写，监护人签名').click();
    await drawSignature(phone, /^监护人签名/);
    await capture(phone, 'h5-informed-signing');

    const uploads = requestsOf(phone, 'POST', /\/consents\/[^/]+\/files$/);
    await phone.context().setOffline(true);
    await button(phone, '确认同意').click();
    await reads(phone, '网络不通。请检查网络后再试。');
    await phone.context().setOffline(false);
    await button(phone, '确认同意').click();
    await reads(phone, '已收到您的同意。接下来的事，会告诉您。');
    const sizes = await Promise.all(uploads.map((request) => request.headerValue('content-length')));
    expect(sizes.length).toBeLessThanOrEqual(2);
    expect(Math.max(...sizes.map(Number))).toBeGreaterThan(1_000);
    expect(Math.max(...sizes.map(Number))).toBeLessThan(200 * 1024);
    await capture(phone, 'h5-informed-given');
  });

  it('one free item is taken back within three taps of the case page, and the rest stays', async () => {
    await openCase();
    await phone.getByRole('link', { name: /^知情同意书/ }).click();
    await button(phone, '撤回这一项，紧急时提供给医院').click();
    await reads(phone, '撤回后，不再为这件事使用您的信息。');
    await button(phone, '确定撤回').click();
    await reads(phone, '已撤回这一项。其他的不变。', '已同意');
  });

  it('the agreement is read, signed by hand, and its PDF opened once it is effective', async () => {
    const agreementId = await sent(worker, id);
    await openCase();
    await reads(phone, '看服务协议，签名');
    await button(phone, '去看协议').click();
    await reads(phone, '协议全文', '手工训练 30.50元/次', '不想签，可以先不签，和机构商量。');
    await capture(phone, 'h5-agreement');
    await button(phone, '看完了，去签名').click();
    await guardianSigns();
    await drawSignature(phone, /^监护人签名/);
    await capture(phone, 'h5-agreement-signing');
    stage.expectComplaint(/409 .*\/actions\/sign$/);
    await changeTerm(agreementId);
    await button(phone, '确认签名').click();
    await reads(phone, '2027年6月30日（周三）', '看完了，去签名');
    await capture(phone, 'h5-agreement-changed');
    await button(phone, '看完了，去签名').click();
    await button(phone, '确认签名').click();
    await reads(phone, '等机构签', '已收到您的签名。机构签好就生效。');

    const { version } = (await owner.get(`/my/agreements/${agreementId}`)).body;
    await manager.post(`/agreements/${agreementId}/actions/countersign`, { version });
    await openCase();
    await reads(phone, '服务中', '按协议接受服务');
    await capture(phone, 'h5-case-serving');
    await phone.getByRole('link', { name: /^服务协议/ }).click();
    const document = phone.waitForResponse(/\/my\/agreements\/[^/]+\/document$/);
    const opened = phone.waitForEvent('popup');
    await button(phone, '打开协议文件').click();
    expect((await document).headers()['content-type']).toBe('application/pdf');
    const tab = await opened;
    await tab.waitForURL(/^blob:/).catch(() => undefined);
    expect(tab.url()).toMatch(/^(blob:|about:blank)/);
    await tab.close();
    const { bytes } = await owner.download(`/my/agreements/${agreementId}/document`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('who looked is told for everything that belongs to the case', async () => {
    await openCase();
    await button(phone, '谁看过我的资料').click();
    await reads(phone, '打开了办理记录', '打开了申请');
    await capture(phone, 'h5-case-viewers');
  });

  it('the whole consent is taken back within three taps, in neutral words, and everything stops', async () => {
    await openCase();
    await phone.getByRole('link', { name: /^知情同意书/ }).click();
    await button(phone, '撤回同意').click();
    await reads(phone, '撤回后，机构不能再看您的信息，服务会停止。撤回前已办的事仍然有效。');
    await capture(phone, 'h5-withdraw');
    await button(phone, '确定撤回').click();
    await reads(phone, '已撤回同意。', '已撤回');
    await button(phone, '看服务进度').click();
    await reads(phone, '已结束', '办结的原因：撤回同意');
    expect((await worker.get(`/cases/${id}`)).status).toBe(404);
  });
});
