import { agreeing, application, applicationId, bearer } from './answers';
import { usedApis } from './apis';
import { caseId } from './case-answers';
import { MiniProgram } from './harness';
import { MOST_PAGES } from './moves';
import { refusals, take } from './refusals';

const apis = usedApis();
const typable = ['input', 'textarea'];

let mini: MiniProgram;
let opened: MiniProgram | undefined;
afterEach(() => opened?.close());

async function start(as?: 'anyone', failing?: string): Promise<void> {
  mini = opened = new MiniProgram(agreeing());
  if (as !== 'anyone') mini.wechat.stored.set('jk.session', bearer);
  if (failing) mini.wechat.failing.set(failing, 'system error');
  await mini.boot();
}

/** What was typed, ticked, chosen and written. */
const kept = () =>
  mini.nodes
    .filter(
      ({ tag, attributes }) =>
        typable.includes(tag) || attributes['aria-checked'] || attributes['aria-role'] === 'img',
    )
    .map((node) => [node.attributes['aria-label'], node.attributes['aria-checked'] ?? mini.view.shown(node)]);

describe('what is asked of WeChat and fails', () => {
  it(`is looked at for each of the ${apis.length} calls that the bundle makes`, () => {
    expect(apis.length).toBeGreaterThan(20);
    expect(Object.keys(refusals).sort()).toEqual(apis);
  });

  it.each(apis)('%s leaves a sentence, or is not missed, and loses nothing', async (api) => {
    const row = refusals[api];
    if (!row) throw new Error(`Nobody has thought of what happens when ${api} fails`);
    await start(row.as, row.asks ? undefined : api);
    if (row.under) await mini.open(`/${row.under}`);
    await mini.open(`/${row.page}`);
    for (const step of row.steps ?? []) await take(mini, step);
    const before = { kept: kept(), page: mini.stack.at(-1) };
    mini.wechat.failing.set(api, 'system error');
    if (row.asks) await take(mini, row.asks);
    expect(mini.wechat.called(api).length).toBeGreaterThan(0);
    expect(mini.words).toContain(row.says ?? row.quietly);
    if (row.says && mini.stack.at(-1) === before.page)
      expect(kept()).toEqual(expect.arrayContaining(before.kept.filter(([label]) => label !== row.asks)));
  });

  it('once it works again, it is done by the same tap', async () => {
    const { page, steps = [], asks = '' } = refusals.redirectTo ?? { page: '' };
    await start();
    await mini.open(`/${page}`);
    for (const step of steps) await take(mini, step);
    mini.wechat.failing.set('redirectTo', 'timeout');
    await take(mini, asks);
    mini.wechat.failing.clear();
    await take(mini, asks);
    expect(mini.stack.at(-1)).toBe('packages/feedback/done/index');
    expect(mini.words).toContain('K7QX-9M2P');
    const keys = mini.wechat.requests
      .filter(({ method }) => method === 'POST')
      .map(({ header }) => header['Idempotency-Key']);
    expect(new Set(keys.filter(Boolean)).size).toBe(1);
  });

  it('a session that cannot be removed from the phone is overwritten', async () => {
    await start();
    await mini.open('/pages/settings/index');
    mini.wechat.failing.set('removeStorageSync', 'system error');
    await mini.tap('退出登录');
    expect(mini.wechat.stored.get('jk.session')).toBe('');
  });

  it('who changes their mind is told nothing', async () => {
    await start();
    await mini.open(`/packages/matter/application/index?id=${applicationId}`);
    mini.wechat.failing.set('chooseMedia', 'cancel').set('makePhoneCall', 'cancel');
    await mini.tap('添加照片');
    await mini.tap('政务服务热线');
    expect(mini.words).not.toMatch(/没有打开|没有拨出/);
  });

  it('a photo that does not come is asked for again by a tap', async () => {
    const photo = {
      id: 'p1',
      kind: 'photo',
      mediaType: 'image/jpeg',
      size: 4_000,
      createdAt: '2026-11-24T02:00:00.000Z',
    };
    const answers = agreeing();
    mini = opened = new MiniProgram((request) =>
      request.url.endsWith(`/my/applications/${applicationId}`)
        ? { status: 200, body: { ...application, attachments: [photo] } }
        : answers(request),
    );
    mini.wechat.stored.set('jk.session', bearer);
    await mini.boot();
    mini.wechat.failing.set('downloadFile', 'timeout');
    await mini.open(`/packages/matter/application/index?id=${applicationId}`);
    expect(mini.words).toContain('没读出来，点一下再试');
    mini.wechat.failing.clear();
    await mini.tap('没读出来，点一下再试');
    expect(mini.words).not.toContain('没读出来');
  });
});

describe('the permission to use the album', () => {
  it.each([
    ['undetermined, and the person says yes', 'undetermined', true, 1, undefined],
    ['undetermined, and the person says no', 'undetermined', false, 0, '请在手机设置里允许微信用照片和相机'],
    ['granted', 'granted', false, 1, undefined],
    ['denied', 'denied', true, 0, '请在手机设置里允许微信用照片和相机'],
  ] as const)('is %s', async (_, state, saysYes, uploads, says) => {
    await start();
    mini.wechat.permissions.states.set('album', state);
    mini.wechat.permissions.saysYes = saysYes;
    await mini.open(`/packages/matter/application/index?id=${applicationId}`);
    await mini.type('给社工的话', '住在河边。');
    await mini.tap('添加照片');
    expect(mini.wechat.uploads).toHaveLength(uploads);
    if (says) expect(mini.words).toContain(says);
    expect(mini.shown('给社工的话')).toBe('住在河边。');
  });
});

describe('the pages that are open', () => {
  const casePage = `/packages/matter/case/index?id=${caseId}`;

  it('are ten at most: the one asked for is gone back to when it is among them', async () => {
    await start();
    for (let open = 0; open < MOST_PAGES / 2; open += 1) {
      await mini.open(`/packages/matter/viewers/index?id=${caseId}&of=case`);
      await mini.open(casePage);
    }
    await mini.tap('谁看过我的资料');
    expect(mini.wechat.called('navigateBack').map(({ delta }) => delta)).toEqual([1]);
    expect(mini.stack).toHaveLength(MOST_PAGES - 1);
    expect(mini.stack.at(-1)).toBe('packages/matter/viewers/index');
  });

  it('another one is refused with a sentence, and the page loses nothing', async () => {
    await start();
    for (let open = 1; open < MOST_PAGES; open += 1) await mini.open('/pages/privacy/index');
    await mini.open('/packages/feedback/form/index');
    await mini.type('想说什么', '打电话没有人接。');
    await mini.tap('以前反馈过，凭查询码查');
    expect(mini.words).toContain('打开的页面太多了。请先点“返回”，再点一次。');
    expect(mini.stack).toHaveLength(MOST_PAGES);
    expect(mini.shown('想说什么')).toBe('打电话没有人接。');
    await mini.tap('知道了');
    expect(mini.words).not.toContain('打开的页面太多了');
  });
});
