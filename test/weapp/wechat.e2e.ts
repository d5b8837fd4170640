import { agreeing } from './answers';
import { MiniProgram } from './harness';
import { scopes } from './permissions';

type Call = (options: object) => Promise<Record<string, unknown>>;

let mini: MiniProgram;
beforeEach(() => {
  mini = new MiniProgram(agreeing());
});

async function ask(name: string, options: object = {}): Promise<unknown> {
  const call = mini.wechat.api()[name] as Call;
  const answer = call(options).catch((refusal: unknown) => refusal);
  await mini.settle();
  return answer;
}

describe('WeChat of the tests', () => {
  it.each(Object.values(scopes))(
    'asks once for %s, and its settings tell only of what was asked',
    async (scope) => {
      expect(await ask('getSetting')).toMatchObject({ authSetting: {} });
      mini.wechat.permissions.saysYes = false;
      expect(await ask('authorize', { scope })).toEqual({ errMsg: 'authorize:fail auth deny' });
      mini.wechat.permissions.saysYes = true;
      expect(await ask('authorize', { scope })).toEqual({ errMsg: 'authorize:fail auth deny' });
      expect(await ask('getSetting')).toMatchObject({ authSetting: { [scope]: false } });
    },
  );

  it('opens ten pages and refuses another in its own words', async () => {
    await mini.boot();
    for (let open = 0; open < 10; open += 1)
      expect(await ask('navigateTo', { url: '/pages/privacy/index' })).toEqual({ errMsg: 'navigateTo:ok' });
    expect(await ask('navigateTo', { url: '/pages/about/index' })).toEqual({
      errMsg: 'navigateTo:fail webview count limit exceed',
    });
    expect(mini.stack).toHaveLength(10);
    mini.close();
  });

  it.each(
    Object.keys(new MiniProgram(agreeing()).wechat.api()).filter(
      (name) => !['nextTick', 'canIUse'].includes(name),
    ),
  )('lets %s fail on demand', async (name) => {
    mini.wechat.failing.set(name, 'system error');
    const asked = async () => ask(name);
    const refusal = await asked().catch((error: Error) => ({ errMsg: error.message }));
    expect(refusal).toEqual({ errMsg: `${name}:fail system error` });
  });

  it('draws later than the script has asked, and in the order that it was asked', async () => {
    await mini.boot();
    await mini.open('/pages/privacy/index');
    const heard: number[] = [];
    const [page] = mini.pages;
    for (const at of [1, 2, 3]) page?.setData({ at }, () => heard.push(at));
    expect([page?.data.at, mini.view.data.at, heard]).toEqual([3, undefined, []]);
    await mini.settle();
    expect([mini.view.data.at, heard]).toEqual([3, [1, 2, 3]]);
    mini.close();
  });
});
