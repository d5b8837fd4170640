import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { agreeing, applicationId, bearer } from './answers';
import { isControl, MiniProgram } from './harness';
import { bundle } from './script';
import { type Drawn, everyNode } from './wxml';

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

const kilobyte = 1024;
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

const appJson = JSON.parse(readFileSync(path.join(bundle, 'app.json'), 'utf8')) as AppJson;
const subPackages = appJson.subPackages.map(({ root }) => path.join(bundle, root));
const pages = [
  ...appJson.pages,
  ...appJson.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
];

let opened: MiniProgram | undefined;
async function start(token?: string): Promise<MiniProgram> {
  const mini = new MiniProgram(agreeing());
  if (token) mini.wechat.stored.set('jk.session', token);
  opened = mini;
  return mini.boot();
}
afterEach(() => opened?.close());

describe('the bundle', () => {
  it('boots and draws the home page without an account', async () => {
    const mini = await start();
    await mini.open('/pages/home/index');
    expect(mini.words).toContain('申请服务');
    expect(mini.words).toContain('上报需求');
    expect(mini.words).toContain('监督与反馈');
  });

  it('keeps the main package within 700 KB', () => {
    const main = filesIn(bundle).filter(
      (file) => !subPackages.some((folder) => file.startsWith(folder + path.sep)),
    );
    expect(sizeOf(main)).toBeLessThan(700 * kilobyte);
  });

  it.each(appJson.subPackages.map(({ root }) => root))(
    'keeps %s within the 2 MB that WeChat takes',
    (root) => {
      expect(sizeOf(filesIn(path.join(bundle, root)))).toBeLessThan(2048 * kilobyte);
    },
  );

  it('holds no renderer of the browser', () => {
    const scripts = filesIn(bundle).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => readFileSync(file, 'utf8').includes('hydrateRoot'))).toEqual([]);
  });

  it.each(pages)('has a page file for %s', (page) => {
    expect(existsSync(path.join(bundle, `${page}.js`))).toBe(true);
  });
});

function expectSpokenControls(mini: MiniProgram): void {
  const controls = mini.nodes.filter(isControl);
  expect(controls.length).toBeGreaterThan(2);
  for (const { tag, attributes, words } of controls) {
    const spoken = { role: attributes['aria-role'] ?? tag, label: attributes['aria-label'] };
    expect({ words, ...spoken }).toEqual({
      words,
      role: expect.stringMatching(/^(button|link|radio|checkbox|switch|tab|input|textarea)$/),
      label: expect.stringMatching(/\S/),
    });
  }
}

describe.each([
  ['signed in', bearer],
  ['without an account', undefined],
])('on every page, %s,', (_, token) => {
  it.each(pages)('each control of %s says what it is and what it does', async (page) => {
    const mini = await start(token);
    await mini.open(`/${page}?id=${applicationId}`);
    expectSpokenControls(mini);
  });

  it.each(pages)('%s has the service telephone and a quick way out', async (page) => {
    const mini = await start(token);
    await mini.open(`/${page}?id=${applicationId}`);
    expect(mini.find('政务服务热线 12345')).toBeDefined();
    await mini.tap('快速离开');
    expect(mini.wechat.calls.map(({ name }) => name)).toContain('exitMiniProgram');
  });
});

describe('what opens on a tap', () => {
  it.each([
    ['packages/report/form/index', '他住在哪里', '辽宁省'],
    ['packages/matter/application/index', '撤回申请', '确定撤回'],
    ['packages/matter/application/index', '我填的内容', '我填的内容，点一下收起'],
    ['packages/matter/feedback/index', '不满意，要求重办', '要求重办'],
    ['packages/matter/case/index', '我想退出', '确定退出'],
    ['packages/matter/consent/index', '不同意', '先不改变'],
    ['packages/matter/agreement/index', '看完了，去签名', '确认签名'],
  ])('on %s, behind 「%s」, has controls that say what they are', async (page, label, behind) => {
    const mini = await start(bearer);
    await mini.open(`/${page}?id=${applicationId}`);
    await mini.tap(label);
    expect(mini.find(behind)).toBeDefined();
    expectSpokenControls(mini);
  });
});

describe('a form', () => {
  const inside = (node: Drawn, name: string) =>
    everyNode(node).some(({ attributes }) => attributes.class?.split(' ').includes(name));

  /** The questions of a scale are worded by its authors; the scale as a whole is explained above them. */
  const ofScale = (node: Drawn): boolean =>
    node.parent !== undefined &&
    (node.parent.attributes.class?.split(' ').includes('jk-scale') || ofScale(node.parent));

  it.each(pages)('explains each required input of %s', async (page) => {
    const mini = await start(bearer);
    await mini.open(`/${page}?id=${applicationId}`);
    const fields = mini.nodes.filter(({ attributes }) => attributes.class?.split(' ').includes('jk-field'));
    const unexplained = fields.filter(
      (field) => inside(field, 'jk-field__must') && !inside(field, 'jk-field__hint') && !ofScale(field),
    );
    expect(unexplained.map(({ words }) => words)).toEqual([]);
  });

  it.each([
    ['packages/report/form/index', 6],
    ['packages/feedback/form/index', 3],
  ])('%s asks for at most %d required inputs', async (page, most) => {
    const mini = await start(bearer);
    await mini.open(`/${page}`);
    expect(mini.words.match(/必填|必选/g)?.length).toBeLessThanOrEqual(most);
  });
});

describe('a personal page', () => {
  const personal = pages.filter((page) =>
    /^packages\/(?!apply\/start)|^pages\/(matters|notices|settings)/.test(page),
  );

  it.each(personal)('%s has no share menu', async (page) => {
    const mini = await start(bearer);
    await mini.open(`/${page}?id=${applicationId}`);
    expect(mini.wechat.calls.map(({ name }) => name)).toContain('hideShareMenu');
  });
});
