import type { Page } from 'playwright-core';
import { dayFromToday } from '../support/calendar';
import { asStaff } from '../support/client';
import { jpeg } from '../support/files';
import { referral, registeredReferral } from '../support/referrals';
import * as desk from './console-pages';
import { button, capture, reads, readsNowhere, Stage } from './stage';

/** A known risk of three or more is seen by a hospital first (§6.3). */
describe('a case whose risk the hospital has told', () => {
  let stage: Stage;
  let worker: Page;
  let id: string;
  beforeAll(async () => {
    stage = await Stage.open();
    const hospital = await asStaff(stage.server, 'qj-hospital');
    const social = await asStaff(stage.server, 'qj-worker-1');
    id = await registeredReferral(hospital, social, referral({ riskLevel: 4 }));
    worker = await stage.desk();
    await desk.signIn(worker, stage.server, 'qj-worker-1', `/cases?view=to_allocate&record=${id}`);
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('tells 110 and 120 first, and why no institution can be chosen', async () => {
    await reads(desk.record(worker), /有即时危险的，先拨/, '现在还不能选定机构：', /^已知风险为3级以上/);
    expect(await worker.getByRole('link', { name: '120', exact: true }).getAttribute('href')).toBe('tel:120');
    expect(await button(desk.record(worker), '选定机构').isDisabled()).toBe(true);
    await capture(worker, 'console-known-risk');
  });

  it('no row of a list tells of it, and the county does not read it in the case', async () => {
    await readsNowhere(desk.queue(worker), '风险', '4级');
    const county = await stage.desk();
    await desk.signIn(county, stage.server, 'qj-civil', `/cases?view=to_allocate&record=${id}`);
    await reads(desk.record(county), '这件现在不能按常规办理，请与责任社工联系。');
    await readsNowhere(county, '风险', '4级', '即时危险');
  });

  it('is put to the hospital, whose opinion with its scan opens the way again', async () => {
    await desk.act(worker, '提请医院评估');
    await desk.panel(worker, '提请医院评估').getByLabel('提请的原因').fill('转介时风险较高。');
    await desk.send(worker, '提请医院评估');
    await reads(desk.record(worker), '医院评估中', '记录医院意见', /医院意见 .*到期/);

    const title = '记录医院意见，继续分派';
    await desk.act(worker, title);
    const panel = desk.panel(worker, title);
    await panel.getByLabel('医院名称').fill('綦江区康宁医院（演示）');
    await panel.getByLabel('看诊日期').fill(dayFromToday(-1));
    await desk.choose(panel, '风险等级', '3级：明显打砸，不分场合，针对财物，不能劝止');
    stage.expectComplaint(/409 .*actions\/resume-allocation$/);
    await button(panel, title).click();
    await reads(panel, '医院评估的风险须低于3级，才能继续社区康复。');
    await desk.choose(panel, '风险等级', '1级：口头威胁、喊叫，没有打砸');
    const scan = { name: '意见.jpg', mimeType: 'image/jpeg', buffer: await jpeg() };
    await panel.locator('input[type=file]').setInputFiles(scan);
    await desk.pick(worker, '医院意见扫描件（可不选）', '上传的扫描件');
    await capture(worker, 'console-hospital-opinion');
    await desk.send(worker, title);
    await reads(desk.section(worker, '医院意见的扫描件'), '核实凭证');
    expect(await button(desk.record(worker), '选定机构').isDisabled()).toBe(false);
  });
});
