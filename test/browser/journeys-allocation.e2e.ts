import type { Page } from 'playwright-core';
import { agree, registered } from '../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../support/client';
import { application, mustBe } from '../support/factories';
import * as desk from './console-pages';
import { button, capture, reads, readsNowhere, Stage } from './stage';

const personName = '石小分';
const station = '文龙街道服务站';
const center = '綦江区精康融合指导中心';

/** 康复转介 (LN/10, 104/6): chosen, returned, and chosen again. */
describe('a case on its way to an institution', () => {
  let stage: Stage;
  let owner: Client;
  let social: Client;
  let worker: Page;
  let id: string;
  let number: string;
  beforeAll(async () => {
    stage = await Stage.open();
    owner = await asPhone(stage.server, freshPhone());
    social = await asStaff(stage.server, 'qj-worker-1');
    const fields = application({
      personName,
      birthDate: '1990-05-01',
      regionCode: '500110002',
      contactTimes: ['weekend'],
    });
    id = await registered(owner, social, fields);
    ({ number } = (await social.get(`/cases/${id}`)).body);
    worker = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const chooses = async (institution: string) => {
    await desk.act(worker, '选定机构');
    const panel = desk.panel(worker, '选定机构');
    await panel.getByRole('radio', { name: institution }).check();
    await desk.send(worker, '选定机构');
    await reads(desk.record(worker), '等本人或监护人同意');
  };
  const thePersonAgrees = async () => {
    const { allocations } = (await social.get(`/cases/${id}`)).body;
    const given = await agree(owner, allocations.at(-1).consentId);
    mustBe(given.status, 200, given.text);
  };
  /** As a manager who has the list of what is to be answered open. */
  const managerOf = async (key: string) => {
    const manager = await stage.desk();
    await desk.signIn(manager, stage.server, key, '/allocations');
    return manager;
  };

  it('stands on the board under 待分派 and opens with its seven steps', async () => {
    await desk.signIn(worker, stage.server, 'qj-worker-1', '/boards/allocation');
    for (const column of ['待分派', '待本人同意', '待机构接收'])
      await worker.getByRole('heading', { name: new RegExp(`^${column}`) }).waitFor();
    const toAllocate = worker.getByRole('region', { name: /^待分派/ });
    await toAllocate.getByRole('link').filter({ hasText: number }).waitFor();
    await capture(worker, 'console-allocation-board');
    await toAllocate.getByRole('link').filter({ hasText: number }).click();
    await reads(desk.record(worker), '选定机构或列入等候', /康复转介 .*到期/);
    expect(await desk.record(worker).locator('[aria-current=step]').innerText()).toContain('康复转介');
    await readsNowhere(desk.record(worker), personName);
    await capture(worker, 'console-case');
  });

  it('institutions are suggested with the reasons for and against each, and none is chosen beforehand', async () => {
    await desk.act(worker, '选定机构');
    const panel = desk.panel(worker, '选定机构');
    await reads(panel, '在同一个镇街', /约0\.5公里/, /需要的都能做/);
    expect(await panel.getByRole('radio', { checked: true }).count()).toBe(0);
    await capture(worker, 'console-suggestions');
    await panel.getByRole('button', { name: '选定机构' }).click();
    await reads(panel, /请.*接收机构/);
    await button(panel, /^取\s?消$/).click();
  });

  it('what was chosen by mistake is taken back at once', async () => {
    await chooses('三角镇服务点');
    await button(desk.record(worker), '马上撤回分派').click();
    await reads(desk.record(worker), '「撤回分派」已办好。', '选定机构或列入等候', '已撤回');
  });

  it('once the person agrees, the institution sees age band, area, services and times only, and returns it', async () => {
    await chooses(station);
    await thePersonAgrees();
    const manager = await managerOf('qj-station-manager');
    await desk.queue(manager).getByRole('link').filter({ hasText: '35–59岁 · 文龙街道' }).click();
    await reads(
      desk.record(manager),
      '接收以前只能看到这些。接收后才看得到姓名和联系方式。',
      '35–59岁',
      '周末',
      '生活技能训练',
    );
    await readsNowhere(manager, personName, number);
    await capture(manager, 'console-allocation-to-answer');

    await desk.act(manager, '退回');
    const panel = desk.panel(manager, '退回');
    await desk.choose(panel, '退回的原因', '其他');
    stage.expectComplaint(/422 .*actions\/return$/);
    await panel.getByRole('button', { name: /^退\s?回$/ }).click();
    await reads(panel, /请写明退回的原因/);
    await panel.getByLabel('说明').fill('周末不开门，排不上。');
    // What spins on a button while it sends is part of its name until it is gone.
    await panel.getByRole('button', { name: /退\s?回$/ }).click();
    await reads(desk.record(manager), '「退回」已办好。', '周末不开门，排不上。');
  });

  it('the return brings it back to the choice by itself, with the reason, and another one is chosen', async () => {
    await desk.consolePage(worker, stage.server, `/cases?view=to_allocate&record=${id}`);
    await reads(desk.record(worker), '选定机构或列入等候', /退回的原因：其他。周末不开门，排不上。/);
    await chooses(center);
    await thePersonAgrees();
  });

  it('the manager accepts it and names the social worker, who finds it among the own cases', async () => {
    const manager = await managerOf('qj-manager');
    await desk.queue(manager).getByRole('link').filter({ hasText: '35–59岁 · 文龙街道' }).click();
    await desk.act(manager, '接收');
    await desk.pick(manager, '责任社工（可以以后再指定）', '乙社工');
    await desk.send(manager, '接收');
    await manager.getByRole('link', { name: '打开接收后的个案' }).click();
    await reads(desk.record(manager), '待评估', '开始综合评估', '乙社工');

    const second = await stage.desk();
    await desk.signIn(second, stage.server, 'qj-worker-2', '/cases');
    await reads(desk.queue(second), '我的个案', number);
    await second.keyboard.press('j');
    await second.keyboard.press('Enter');
    await reads(desk.record(second), '本人信息');
    expect(new URL(second.url()).searchParams.get('view')).toBe('mine');
    await capture(second, 'console-caseload');
  });
});
