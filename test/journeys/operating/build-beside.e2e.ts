import { chmodSync, existsSync, lstatSync, readdirSync, readlinkSync, rmSync, utimesSync } from 'node:fs';
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { BuildPlace } from '../../support/build-place';
import { until } from '../../support/patience';

const outputs = {
  server: 'server/dist/main.js',
  admin: 'admin/dist/index.html',
  h5: 'miniapp/dist/h5/index.html',
  weapp: 'miniapp/dist/weapp/app.js',
  weappRelease: 'miniapp/dist/weapp-release/app.js',
};
const folders = {
  server: 'server/.builds/server',
  admin: 'admin/.builds/console',
  h5: 'miniapp/.builds/h5',
  weapp: 'miniapp/.builds/weapp',
  weappRelease: 'miniapp/.builds/weapp-release',
};
type Name = keyof typeof outputs;
const names = Object.keys(outputs) as Name[];
const address = { TARO_APP_API: 'https://example.org' };
const work = (name: Name) => `await step(build.builds.${name});`;

let place: BuildPlace;
beforeEach(() => (place = new BuildPlace({ real: false })));
afterEach(() => place.remove());

const build = (name: Name, env: Readonly<Record<string, string>> = {}) =>
  place.run(work(name), { ...address, ...env });
/** The program has begun and waits. */
async function held(name: Name, env: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const before = place.begun();
  place.write('hold', '');
  const child = place.start(work(name), { ...address, ...env });
  await until(() => place.begun() > before, 'the build begins');
  return child;
}
async function over(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
const change = () => place.write('shared/src/changed.ts', `export const at = ${place.begun()};`);
const mark = (name: Name) => place.read(outputs[name], '..', '.build');
const entries = (name: Name) => readdirSync(place.at(folders[name]));
const inUse = (name: Name) => `${mark(name)} ${place.read(outputs[name])}`;

describe.each(names)('the build of %s', (name) => {
  it('that is cut off in the middle leaves the one in use and its mark, and the next one is whole', async () => {
    await build(name);
    const before = inUse(name);
    change();
    const child = await held(name);
    process.kill(-(child.pid as number), 'SIGKILL');
    await over(child);
    expect(inUse(name)).toBe(before);
    rmSync(place.at('hold'));
    expect((await build(name)).status).toBe(0);
    expect(mark(name)).not.toBe(before.split(' ')[0]);
  });

  it('by a user who may not write there says who may, and leaves the one in use', async () => {
    await build(name);
    const before = inUse(name);
    change();
    chmodSync(place.folder, 0o755);
    chmodSync(place.at(folders[name]), 0o555);
    // Modes hold nobody back who is root.
    const { status, stderr } = await place.run(
      `process.getuid() || process.setuid(4711); ${work(name)}`,
      address,
      { alone: true },
    );
    chmodSync(place.at(folders[name]), 0o755);
    const said = stderr.trim().split('\n');
    expect([status, said]).toEqual([
      1,
      [expect.stringMatching(/npm run build.*。$/), expect.stringMatching(/npm run build.*\.$/)],
    ]);
    expect(inUse(name)).toBe(before);
  });

  it('that fails leaves the one in use and its mark', async () => {
    await build(name);
    const before = inUse(name);
    for (const program of ['rolldown', 'vite', 'taro'])
      place.plant(
        `node_modules/.bin/${program}`,
        "require('node:fs').mkdirSync(process.env.BUILD_OUT + '/half'); process.exit(1);",
      );
    change();
    expect((await build(name)).status).toBe(1);
    expect(inUse(name)).toBe(before);
    expect(entries(name).filter((one) => one.startsWith('part-'))).toEqual([]);
  });

  it('takes its time while the one in use stands', async () => {
    await build(name);
    const before = inUse(name);
    change();
    const child = await held(name);
    expect(inUse(name)).toBe(before);
    rmSync(place.at('hold'));
    expect(await over(child)).toBe(0);
    expect(inUse(name)).not.toBe(before);
  });

  it('does not mix with the same one in another shell', async () => {
    const first = await held(name);
    const second = await held(name);
    rmSync(place.at('hold'));
    expect(await Promise.all([over(first), over(second)])).toEqual([0, 0]);
    expect(entries(name)).toEqual([mark(name)]);
    expect(existsSync(place.at(outputs[name]))).toBe(true);
  });

  it('begins anew when a source changes while it is made', async () => {
    const child = await held(name);
    change();
    rmSync(place.at('hold'));
    expect(await over(child)).toBe(0);
    expect(place.begun()).toBe(2);
    await build(name);
    expect(place.begun()).toBe(2);
  });

  it('takes the place of a folder that was built into itself', async () => {
    place.write(outputs[name], 'old');
    expect((await build(name)).status).toBe(0);
    expect(place.read(outputs[name])).not.toBe('old');
    const old = ['weapp', 'weappRelease'].includes(name) ? [] : ['0000000000000000'];
    expect(entries(name)).toEqual([...old, mark(name)]);
  });

  it('keeps the last five, and sweeps what was cut off long ago', async () => {
    place.write(`${folders[name]}/part-old/main.js`, '');
    place.write(`${folders[name]}/part-new/main.js`, '');
    utimesSync(place.at(folders[name], 'part-old'), 0, 0);
    const changed = place.at('shared/src/changed.ts');
    const { status } = await place.run(
      `const { writeFileSync } = await import('node:fs');
       for (let round = 0; round < 7; round += 1) {
         writeFileSync('${changed}', 'export const at = ' + round);
         ${work(name)}
       }`,
      address,
    );
    expect(status).toBe(0);
    const kept = entries(name).filter((one) => !one.startsWith('part-'));
    expect([kept.length, kept.includes(mark(name))]).toEqual([5, true]);
    expect(entries(name).filter((one) => one.startsWith('part-'))).toEqual(['part-new']);
  });
});

it.each(['server', 'h5'] as const)(
  'what a developer watches of %s changes no build, and yields to the next',
  async (name) => {
    await build(name);
    const before = inUse(name);
    const dev = `const { useForDev } = await import('${place.at('scripts/outputs.js')}'); useForDev(build.builds.${name});`;
    expect((await place.run(dev)).stderr).toBe('');
    expect(place.read(outputs[name])).toBe(before.slice(before.indexOf(' ') + 1));
    place.write(outputs[name], 'watched');
    expect((await build(name)).status).toBe(0);
    expect([inUse(name), place.begun()]).toEqual([before, 1]);
  },
);

it('two shells with two addresses make two builds, each whole', async () => {
  const addresses = ['https://one.example.org', 'https://two.example.org'];
  const shells = [];
  for (const TARO_APP_API of addresses) shells.push(await held('weapp', { TARO_APP_API }));
  rmSync(place.at('hold'));
  expect(await Promise.all(shells.map(over))).toEqual([0, 0]);
  const addressIn = (folder: string, file: string) =>
    (JSON.parse(place.read(folder, file)) as { env: { TARO_APP_API: string } }).env.TARO_APP_API;
  const allOf = (folder: string) =>
    new Set(['main.js', 'index.html', 'app.js', 'js/last.js'].map((file) => addressIn(folder, file)));
  const builds = entries('weapp').map((one) => `${folders.weapp}/${one}`);
  expect(builds.map((one) => [...allOf(one)].join()).sort()).toEqual(addresses);
  expect(allOf('miniapp/dist/weapp')).toEqual(allOf(`${folders.weapp}/${mark('weapp')}`));
});

it('what the developer tools of WeChat open is a folder, and all else a link in the project', async () => {
  for (const name of names) await build(name);
  const links = ['server/dist', 'admin/dist', 'miniapp/dist/h5'];
  for (const link of links) expect(readlinkSync(place.at(link))).toMatch(/^(\.\.\/)?\.builds\//);
  for (const folder of ['weapp', 'weapp-release'])
    expect(lstatSync(place.at('miniapp/dist', folder)).isDirectory()).toBe(true);
});
