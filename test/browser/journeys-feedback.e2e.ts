import type { Page } from 'playwright-core';
import * as desk from './console-pages';
import * as home from './public-pages';
import { button, capture, reads, readsNowhere, Stage } from './stage';

const content = '打了三次电话，都没有人回。';
const answer = '已请机构今天回电话，并安排专人联系您。';

describe('an anonymous complaint', () => {
  let stage: Stage;
  let phone: Page;
  let county: Page;
  let code: string;
  let number: string;
  beforeAll(async () => {
    stage = await Stage.open();
    phone = await stage.phone();
    county = await stage.desk();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  const lookUp = async () => {
    await home.home(phone, stage.server);
    await home.goToPlace(phone, '我的事项');
    await button(phone, '凭查询码查反馈').click();
    await home.type(phone, '查询码', code);
    await button(phone, '查询').click();
    await reads(phone, content);
  };

  it('is sent without an account and gives a code that is shown once', async () => {
    await home.home(phone, stage.server);
    await home.tapDoor(phone, '监督与反馈');
    await reads(phone, '不用登录。提交后有一个查询码，凭它看结果。');
    await home.choose(phone, '投诉');
    await home.choose(phone, '服务机构');
    await home.pickRegion(phone, /^所在区县/, home.qijiang);
    await home.choose(phone, '綦江区精康融合指导中心（演示）');
    await home.type(phone, '想说什么', content);
    await home.tick(phone, /^匿名/);
    await readsNowhere(phone, '您的电话');
    await button(phone, '提交反馈').click();
    await reads(phone, '反馈已提交', '只显示这一次。请抄下来，或复制后存好。');
    await capture(phone, 'h5-feedback-code');
    code = await phone.locator('.jk-number__value').filter({ visible: true }).innerText();
    number = /FK-\S+/.exec(await phone.getByText(/^反馈编号/).innerText())?.[0] ?? '';
  });

  it('is accepted and answered by the county', async () => {
    await desk.signIn(county, stage.server, 'qj-civil', '/feedback');
    await desk.openRow(county, number);
    await reads(desk.record(county), '投诉：关于服务机构', '匿名', '待受理');
    await desk.act(county, '受理');
    await desk.pick(county, '类型', '拖延');
    await desk.choose(desk.panel(county, '受理'), '难易', '简单');
    await desk.send(county, '受理');
    await desk.act(county, '答复');
    await desk.panel(county, '答复').getByLabel('答复').fill(answer);
    await desk.send(county, '答复');
    await reads(desk.record(county), '已答复');
  });

  it('is found by its code, and can be reopened once and not a second time', async () => {
    await lookUp();
    await reads(phone, '已答复', answer);
    await button(phone, '不满意，要求重办').click();
    await reads(phone, '可以要求一次。还不满意，可以打12345。');
    await home.type(phone, '哪里不满意', '还是没有人回电话。');
    await button(phone, '要求重办').click();
    await reads(phone, '正在办理', '已重新办理。');

    await county.reload();
    await reads(desk.record(county), '办理中');
    await desk.act(county, '答复');
    await desk.panel(county, '答复').getByLabel('答复').fill('机构已回电话。');
    await desk.send(county, '答复');
    await lookUp();
    await reads(phone, '已答复', '机构已回电话。', '请看答复，还不满意可以打12345');
    await readsNowhere(phone, '要求重办一次', '不满意，要求重办');
  });

  it('a wrong code finds nothing and says so', async () => {
    stage.expectComplaint(/404 .*look-ups$/);
    await home.type(phone, '查询码', 'AAAA-BBBB-CCCC-DDDD');
    await button(phone, '查询').click();
    await reads(phone, '没有找到这个查询码。请对照提交反馈时给您的那一串，再填一次。');
    await readsNowhere(phone, content);
  });
});
