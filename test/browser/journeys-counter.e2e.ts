import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { freshPhone } from '../support/client';
import * as desk from './console-pages';
import { button, capture, reads, Stage } from './stage';

/** A signed paper as a scanner gives it. */
const signedPaper = () =>
  sharp({ create: { width: 620, height: 877, channels: 3, background: '#fffdf5' } })
    .composite([
      {
        input: { create: { width: 180, height: 6, channels: 3, background: '#1f3a5f' } },
        top: 780,
        left: 380,
      },
    ])
    .jpeg()
    .toBuffer();

describe('an application typed in at the counter', () => {
  let stage: Stage;
  let worker: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    worker = await stage.desk();
    await desk.signIn(worker, stage.server, 'qj-worker-1', '/applications/new');
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('begins only after the privacy notice was told, and saves as it is typed', async () => {
    await reads(worker, '开始之前', '请向申请人说明');
    expect(await button(worker, '开始填写').isDisabled()).toBe(true);
    await worker.getByRole('checkbox', { name: /已经向申请人说明/ }).check();
    await button(worker, '开始填写').click();
    await reads(worker, '必填的六项');
    await button(worker, '提交申请').click();
    await reads(worker, '需要服务的人的姓名');
    await desk.choose(worker, '由谁申请', '监护人');
    await worker.getByLabel('需要服务的人的姓名').fill('窗口演示');
    await desk.choose(worker, '申请人和本人的关系', '父母');
    await desk.pickRegion(worker, '现在住的地方');
    await worker.getByLabel('联系电话').fill(freshPhone());
    await desk.tick(worker, '想要的帮助', '家庭支持');
    await reads(worker, /^草稿已保存/);
    await worker.reload();
    await reads(worker, /^草稿已保存/);
    expect(await worker.getByLabel('需要服务的人的姓名').inputValue()).toBe('窗口演示');
    await capture(worker, 'console-intake');
  });

  it('goes on saving by itself once the network is there again', async () => {
    stage.expectComplaint(/net::ERR_INTERNET_DISCONNECTED/);
    await worker.context().setOffline(true);
    await worker.getByLabel('需要服务的人的姓名').fill('窗口断网');
    await reads(worker, '草稿没能保存：连不上服务器，请检查网络后再试一次。');
    await worker.context().setOffline(false);
    await reads(worker, /^草稿已保存/);
    await worker.reload();
    await reads(worker, /^草稿已保存/);
    expect(await worker.getByLabel('需要服务的人的姓名').inputValue()).toBe('窗口断网');
    await worker.getByLabel('需要服务的人的姓名').fill('窗口演示');
  });

  it('takes the scan of the signed paper as the consent, and is submitted and claimed', async () => {
    await desk.choose(worker, '同意的方式', '纸质签字扫描');
    await reads(worker, '请先在材料里上传签好字的同意书扫描件。');
    await worker
      .locator('input[type=file]')
      .setInputFiles({ name: '同意书.jpg', mimeType: 'image/jpeg', buffer: await signedPaper() });
    await reads(worker, /纸质同意书.*新标签页打开/s);
    await desk.tick(worker, '同意的事项', /^处理健康信息/);
    await desk.tick(worker, '同意的事项', /^社工联系和核实/);
    await desk.pick(worker, '同意书扫描件', '上传的同意书');
    await button(worker, '提交申请').click();
    await reads(worker, /申请已提交，受理号 SQ-/, '请把受理号告诉申请人。');

    await worker.getByRole('link', { name: '打开这件申请' }).click();
    await reads(desk.record(worker), '待受理', '窗口申请', '看扫描件（新标签页打开）');
    await desk.act(worker, '受理');
    await reads(desk.record(worker), '「受理」已办好。', '初核中', '甲社工');
  });
});
