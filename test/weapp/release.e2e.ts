import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const address = 'https://jingkang.example.org';
const appId = 'wx0123456789abcdef';
const development = path.join(root, 'miniapp/dist/weapp');
/** Not where a release lies that somebody is about to upload. */
const to = '.cache/weapp-release-of-a-test';
const released = path.join(root, to);
const script = (name: string) => path.join(root, 'scripts', name);
const lines = `import { builds } from '${script('build.js')}';
  import { step } from '${script('build-step.js')}';
  await step({ ...builds.weappRelease, to: '${to}' });`;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
const textOf = (folder: string) =>
  filesIn(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const project = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'project.config.json'), 'utf8')) as Record<string, unknown>;

describe('the mini-program as it is released', () => {
  let output: ReturnType<typeof spawnSync>;
  beforeAll(() => {
    output = spawnSync(process.execPath, ['--input-type=module', '-e', lines], {
      cwd: '/',
      env: { PATH: process.env.PATH, TARO_APP_API: address, TARO_APP_ID: appId },
      encoding: 'utf8',
    });
  });

  it('is built', () => expect([output.status, output.stderr]).toEqual([0, '']));

  it('asks the address it was given, and no other', () => {
    const text = textOf(released);
    expect(text).toContain(`"${address}"`);
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|http:\/\/(?!www\.w3\.org|www\.apache\.org)[\w.-]+:\d/);
  });

  it('is a project of its own, checked by WeChat and with its AppID; the development one says what it is', () => {
    expect(project(released)).toMatchObject({
      projectname: 'jingkang',
      appid: appId,
      miniprogramRoot: './',
      setting: { urlCheck: true },
    });
    expect(project(development)).toMatchObject({
      projectname: 'jingkang-development',
      description: expect.stringContaining('开发用'),
      appid: 'touristappid',
    });
    expect(textOf(development)).not.toContain(address);
  });
});
