import { agreeing, applicationId, bearer } from './answers';
import { MiniProgram } from './harness';

const path = `/applications/${applicationId}/actions`;

let mini: MiniProgram;
beforeEach(async () => {
  mini = new MiniProgram(agreeing());
  mini.wechat.stored.set('jk.session', bearer);
  await mini.boot();
});
afterEach(() => mini.close());

const sentTo = (end: string): unknown[] =>
  mini.wechat.requests.filter(({ url }) => url.endsWith(end)).map(({ data }) => data);
const openApplication = () => mini.open(`/packages/matter/application/index?id=${applicationId}`);

describe('an own application', () => {
  it('shows all seven steps, what comes next, by whom and by which date', async () => {
    await openApplication();
    expect(mini.nodes.filter((node) => node.attributes.class?.includes('jk-way__step'))).toHaveLength(7);
    expect(mini.words).toContain('下一步请补充内容由您来办2026年12月1日（周二）前');
  });

  it('answers what was asked for, with the whole form when a field was corrected', async () => {
    await openApplication();
    expect(mini.words).toContain('还差住址。');
    await mini.type('联系电话', '13900000000');
    await mini.type('给社工的话', '电话换了。');
    await mini.tap('提交补充');
    expect(sentTo(`${path}/supply-information`)).toEqual([
      {
        version: 3,
        message: '电话换了。',
        fields: expect.objectContaining({ personName: '张三', contactPhone: '13900000000' }),
      },
    ]);
  });

  it('is not answered with nothing', async () => {
    await openApplication();
    await mini.tap('提交补充');
    expect(sentTo(`${path}/supply-information`)).toEqual([]);
    expect(mini.words).toContain('请填写补充的内容。');
  });

  it('is withdrawn only after a question', async () => {
    await openApplication();
    await mini.tap('撤回申请');
    expect(sentTo(`${path}/withdraw`)).toEqual([]);
    await mini.tap('确定撤回');
    expect(sentTo(`${path}/withdraw`)).toEqual([{ version: 3 }]);
  });

  it('keeps what was filled in folded away until it is asked for', async () => {
    await openApplication();
    expect(mini.words).not.toContain('张三');
    await mini.tap('我填的内容');
    expect(mini.words).toContain('张三');
  });

  it('tells who looked at it, at what and why', async () => {
    await mini.open(`/packages/matter/viewers/index?id=${applicationId}`);
    expect(mini.words).toContain('和平区中心社会工作者看了原文：联系电话为了：联系申请人');
  });
});

describe('an own report', () => {
  it('shows its stage and nothing of the person', async () => {
    await mini.open('/packages/matter/need-report/index?id=r1');
    expect(mini.words).toContain('现在：已收到');
    expect(mini.words).toContain('已收到正在进行');
    expect(mini.words).not.toMatch(/登记|申请/);
  });
});
