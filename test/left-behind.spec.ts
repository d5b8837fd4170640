// What test/support/environment.js and patience.ts hold of a test file, with one file for each thing that may be left and one that fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const remember = (name: string, what: string) =>
  `(globalThis[Symbol.for('jingkang.${name}')] ??= new Set()).add(${what})`;

/** What a test does, and how the file is told of it. */
const ways: Readonly<Record<string, readonly [does: string, told: string]>> = {
  file: [
    "require('node:fs').writeFileSync(require('node:os').tmpdir() + '/one', '')",
    'Left in the folder for temporary files: one',
  ],
  process: [
    remember('processes', "require('node:child_process').spawn('sleep', ['600'])"),
    'Left running: sleep 600',
  ],
  database: [remember('databases', "'jk_one'"), 'Left in MariaDB: jk_one'],
};

/** A file with a window whose page shows words; what it waits for is over sooner once one of its tests has failed. */
const failing = `
  const { patience } = require('${join(root, 'test/support/patience.ts')}');
  const { watch } = require('${join(root, 'test/support/windows.ts')}');
  const page = { url: () => 'http://127.0.0.1/one', evaluate: async () => 'Words of the page' };
  let waits;
  watch({ setDefaultTimeout: (ms) => (waits = ms), on: () => undefined, pages: () => [page] });
  it('waits long', () => expect([patience(), waits]).toEqual([300_000, 300_000]));
  it('fails', () => expect('this').toBe('that'));
  it('waits less', () => expect([patience(), waits]).toEqual([20_000, 20_000]));`;

describe('a test file', () => {
  let run: { status: number | null; stderr: string };
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'jk-left-'));
    const room = join(folder, 'room');
    mkdirSync(room);
    const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.test.js`), text);
    for (const [name, [does]] of Object.entries({ ...ways, nothing: ['0'] }))
      write(name, `it('${name}', () => void ${does});`);
    write('failing', failing);
    const config = {
      rootDir: folder,
      testEnvironment: join(root, 'test/support/environment.js'),
      transform: { '\\.ts$': [require.resolve('@swc/jest'), { module: { type: 'commonjs' } }] },
      cacheDirectory: join(folder, 'cache'),
    };
    const args = ['--config', JSON.stringify(config), '--runInBand'];
    run = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
      env: { ...process.env, TMPDIR: room },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
  });

  it(`that leaves one of ${Object.keys(ways).length} things fails, and is told which; another does not`, () => {
    expect({ status: run.status, stderr: run.stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/Test Suites: 4 failed, 1 passed, 5 total/),
    });
    for (const [, told] of Object.values(ways)) expect(run.stderr).toContain(told);
  });

  it('that has failed waits 20 seconds in place of 300 and tells what its pages show; its other tests go on', () => {
    expect(run.stderr).toMatch(/^Tests: +1 failed, 3 passed, 4 total/m);
    expect(run.stderr).toContain('A page at that time: http://127.0.0.1/one\n');
    expect(run.stderr).toMatch(/^\s*Words of the page$/m);
  });
});
