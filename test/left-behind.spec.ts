// The guard of test/support/environment.js, with one test file for each thing that may be left.
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

it(`a test file that leaves one of ${Object.keys(ways).length} things fails, and is told which; another does not`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jk-left-'));
  const room = join(folder, 'room');
  mkdirSync(room);
  const write = (name: string, does: string) =>
    writeFileSync(join(folder, `${name}.test.js`), `it('${name}', () => void ${does});`);
  for (const [name, [does]] of Object.entries(ways)) write(name, does);
  write('nothing', '0');
  const config = {
    rootDir: folder,
    testEnvironment: join(root, 'test/support/environment.js'),
    transform: {},
    cacheDirectory: join(folder, 'cache'),
  };
  const args = ['--config', JSON.stringify(config), '--runInBand'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), ...args],
    {
      cwd: root,
      env: { ...process.env, TMPDIR: room },
      encoding: 'utf8',
    },
  );
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/Test Suites: 3 failed, 1 passed, 4 total/),
  });
  for (const [, told] of Object.values(ways)) expect(stderr).toContain(told);
});
