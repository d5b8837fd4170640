import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BuildPlace } from '../../support/build-place';
import { root } from '../../support/server';

interface Row {
  readonly key: string;
  readonly to: string;
  readonly makes: string;
  readonly sources: readonly string[];
  readonly settings: readonly string[];
}

/** What each build may read of the environment, beside PATH, HOME and the folder it writes to. */
const expected: Readonly<Record<string, readonly string[]>> = {
  server: ['BUILD_COMMIT'],
  admin: ['NODE_ENV'],
  h5: ['NODE_ENV'],
  weapp: ['NODE_ENV', 'TARO_APP_API'],
  weappRelease: ['NODE_ENV', 'BUILD_FOR', 'TARO_APP_API', 'TARO_APP_ID'],
};
const always = ['PATH', 'HOME', 'BUILD_OUT'];

/** What lies about in a shell, and what the programs that build would read of it. */
const planted = {
  NODE_ENV: 'development',
  NODE_OPTIONS: '--no-warnings',
  BABEL_ENV: 'planted',
  BROWSERSLIST: 'ie 6',
  BUILD_FOR: 'planted',
  TARO_ENV: 'planted',
  TARO_APP_PLANTED: 'planted',
  VITE_PLANTED: 'planted',
  TZ: 'Asia/Shanghai',
  LANG: 'zh_CN.UTF-8',
};
const address = { TARO_APP_API: 'https://one.example.org' };
const others: Readonly<Record<string, string>> = {
  TARO_APP_API: 'https://other.example.org',
  TARO_APP_ID: 'wx0123456789abcdef',
};

const table = `process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(build.builds).map(([name, row]) =>
  [name, { ...row, settings: (row.settings ?? []).map((one) => one.name) }]))));`;

let place: BuildPlace;
let rows: Readonly<Record<string, Row>>;
beforeAll(async () => {
  place = new BuildPlace({ real: false });
  rows = JSON.parse((await place.run(table)).stdout) as typeof rows;
});
afterAll(() => place.remove());

/** Builds a row and tells how many programs were run for it. */
async function runs(name: string, env: Readonly<Record<string, string>> = {}): Promise<number> {
  const before = place.begun();
  const { status, stderr } = await place.run(`await step(build.builds.${name});`, { ...address, ...env });
  expect([status, stderr]).toEqual([0, '']);
  return place.begun() - before;
}

describe.each(Object.keys(expected))('the build of %s', (name) => {
  const inUse = () => {
    const { to, makes } = rows[name] as Row;
    return JSON.parse(place.read(to, makes)) as { env: Record<string, string> };
  };

  it('is given its settings and nothing else of the environment', async () => {
    await runs(name, planted);
    const { env } = inUse();
    expect(Object.keys(env).sort()).toEqual([...always, ...(expected[name] ?? [])].sort());
    expect(env.NODE_ENV).toBe(expected[name]?.includes('NODE_ENV') ? 'production' : undefined);
  });

  it('does nothing where nothing has changed', async () => expect(await runs(name)).toBe(0));

  it('runs anew for another value of each setting, and the value reaches it', async () => {
    for (const setting of rows[name]?.settings ?? []) {
      const other = others[setting];
      if (!other) throw new Error(`Type another value of ${setting}.`);
      expect([setting, await runs(name, { [setting]: other })]).toEqual([setting, 1]);
      expect(inUse().env[setting]).toBe(other);
      expect([setting, await runs(name)]).toEqual([setting, 0]);
      expect(inUse().env[setting]).not.toBe(other);
    }
  });

  it('runs anew when any of what it is made from changes', async () => {
    for (const source of rows[name]?.sources ?? []) {
      const isFolder = existsSync(place.at(source)) && statSync(place.at(source)).isDirectory();
      const file = isFolder ? join(source, 'new', 'one.txt') : source;
      const before = existsSync(place.at(file)) ? place.read(file) : '';
      place.write(file, `${before}\n`);
      expect([source, await runs(name)]).toEqual([source, 1]);
    }
  });

  it('runs anew on another version of node', async () => {
    const lines = `Object.defineProperty(process, 'version', { value: 'v99.0.0' }); await step(build.builds.${name});`;
    const before = place.begun();
    expect((await place.run(lines, address, { alone: true })).status).toBe(0);
    expect(place.begun() - before).toBe(1);
  });
});

it(`${Object.keys(expected).length} builds are walked, and there is no other`, () =>
  expect(Object.keys(rows).sort()).toEqual(Object.keys(expected).sort()));

it('a user who does not own the project finds what its owner has built', async () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: place.folder,
    });
  git('init', '-q');
  git('add', 'server/src', 'package-lock.json');
  git('commit', '-q', '-m', 'one');
  expect(await runs('server')).toBe(1);
  // So git sees the folder of somebody else.
  const other = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  expect(() =>
    execFileSync('git', ['log'], { cwd: place.folder, env: { ...process.env, ...other }, stdio: 'pipe' }),
  ).toThrow(/dubious ownership/);
  expect(await runs('server', other)).toBe(0);
});

it('a value that is not the default is said, and so is one that changes nothing', async () => {
  const { stdout: said } = await place.run('await build.buildWeapp(); await build.buildWeapp();', address);
  expect(
    said.match(/for development \(TARO_APP_API=https:\/\/one\.example\.org\)(?: …|: as it is)$/gm),
  ).toHaveLength(2);
  const { stdout } = await place.run('build.tellWithoutUse();', planted);
  for (const name of ['TARO_APP_PLANTED', 'VITE_PLANTED'])
    expect(stdout).toMatch(new RegExp(`${name} 不是构建的设置.*${name} is no setting`));
});

describe('what the sources and configurations of the builds read of the environment', () => {
  const read = /(?:process|import\.meta)\.env\.(\w+)|(?:process|import\.meta)\.env\[/g;
  const places = ['admin', 'miniapp', 'shared', 'server/rolldown.config.js'];
  const skipped = ['node_modules', 'dist', '.builds'];
  const filesIn = (path: string): readonly string[] => {
    if (!statSync(path).isDirectory()) return /^\.[jt]sx?$/.test(extname(path)) ? [path] : [];
    return readdirSync(path)
      .filter((name) => !skipped.includes(name))
      .flatMap((name) => filesIn(join(path, name)));
  };
  const named = places.flatMap((one) =>
    filesIn(join(root, one)).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(read)].map(([found, name]) => name ?? `${file}: ${found}`),
    ),
  );
  // The platform is set by Taro itself, from what it is asked to build.
  const known = new Set([...always, 'TARO_ENV', ...Object.values(expected).flat()]);

  it(`stands in the table: ${new Set(named).size} names`, () => {
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('npm run build:weapp', () => {
  const release = async (given: string | undefined) => {
    const before = place.begun();
    const env: Record<string, string> = given === undefined ? {} : { TARO_APP_API: given };
    const { status, stdout, stderr } = await place.run(
      `await import('${place.anew('scripts/build-weapp.js')}');`,
      env,
    );
    return { status, stdout, stderr, built: place.begun() - before };
  };

  it.each([
    ['no address', undefined, /没有给出/, /is missing/],
    ['no https', 'http://example.org', /https:\/\/ 开头/, /begin with https/],
    ['no address at all', 'example.org', /开头/, /begin with/],
    ['another protocol', 'ws://example.org', /开头/, /begin with/],
    ['an IP address', 'https://192.168.1.5', /不能写 IP 地址/, /no IP address/],
    ['an IP address in another way', 'https://0x7f.1', /不能写 IP 地址/, /no IP address/],
    ['an IP address of six', 'https://[2001:db8::1]', /不能写 IP 地址/, /no IP address/],
    ['this machine', 'https://localhost', /localhost/, /localhost/],
    ['a host of the house', 'https://jingkang.internal', /内网/, /internal host/],
    ['WeChat itself', 'https://api.weixin.qq.com', /api\.weixin\.qq\.com/, /api\.weixin\.qq\.com/],
    ['a port', 'https://example.org:8443', /不要写端口/, /no port/],
    ['the port of https', 'https://example.org:443', /不要写端口/, /no port/],
    ['a path', 'https://example.org/api', /不要路径/, /without a path/],
    ['two slashes', 'https://example.org//', /不要路径/, /without a path/],
    ['a query', 'https://example.org?a=1', /不要路径/, /without a path/],
    ['an account', 'https://user:word@example.org', /不要路径/, /without a path/],
  ])('refuses %s, in both languages, and builds nothing', async (_, given, chinese, english) => {
    const { status, stderr, built } = await release(given);
    expect([status, built]).toEqual([1, 0]);
    expect(stderr).toMatch(chinese);
    expect(stderr).toMatch(english);
    expect(stderr).not.toMatch(/\bat .*\.js:\d/);
  });

  it.each(['https://jingkang.example.org', 'https://JingKang.example.org/'])('takes %s', async (given) => {
    const { status, stdout } = await release(given);
    expect([status, stdout.includes('微信开发者工具')]).toEqual([0, true]);
    const { env } = JSON.parse(place.read('miniapp/dist/weapp-release/app.js')) as { env: object };
    expect(env).toMatchObject({ TARO_APP_API: 'https://jingkang.example.org' });
  });

  it('is another folder than the development one, which takes any address', async () => {
    const lan = { TARO_APP_API: 'http://192.168.1.5:3000' };
    cpSync(place.at('miniapp/dist/weapp-release'), place.at('before'), { recursive: true });
    expect((await place.run('await build.buildWeapp();', lan)).status).toBe(0);
    expect(place.read('miniapp/dist/weapp/app.js')).toContain('http://192.168.1.5:3000');
    expect(place.read('miniapp/dist/weapp-release/app.js')).toBe(place.read('before/app.js'));
  });
});
