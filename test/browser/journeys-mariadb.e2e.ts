import type { Page } from 'playwright-core';
import * as desk from './console-pages';
import * as home from './public-pages';
import { button, reads, Stage } from './stage';

const personName = '演示𬱖';
const remark = '<b>慢慢来</b> 😀';

describe('the same pages on MariaDB', () => {
  let stage: Stage;
  let phone: Page;
  let number: string;
  beforeAll(async () => {
    stage = await Stage.open('mariadb');
    phone = await stage.phone();
  });
  afterAll(() => stage.close());
  afterEach(() => expect(stage.unexpected()).toEqual([]));

  it('a guardian applies, a worker reviews and registers, the guardian reads 已登记', async () => {
    number = await home.apply(phone, stage.server, { personName, remark });
    const worker = await stage.desk();
    await desk.signIn(worker, stage.server, 'qj-worker-1', '/applications?view=unassigned');
    await desk.openRow(worker, number);
    await desk.act(worker, '受理');
    await reads(worker, '「受理」已办好。');
    await desk.reveal(worker, ['姓名', '补充说明'], '核实身份');
    await reads(desk.section(worker, '本人信息'), personName, remark);
    await desk.fillReview(worker);
    await desk.act(worker, '登记');
    await desk.send(worker, '登记');

    await button(phone, '查看进度').click();
    await reads(phone, '已登记');
    await button(phone, '看服务进度').click();
    await reads(phone, '服务进度', '社工为您选合适的机构');
  });
});
