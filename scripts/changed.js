// npm test -- --changed: which tests a change can reach, by what it touches.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { root } from './steps.js';

const served = ['journeys', 'model', 'permissions', 'privacy', 'concurrency', 'browser', 'accessibility'];
const onScreens = ['browser', 'accessibility'];
const all = 'all';

/**
 * What a file is built into decides which kinds can tell that it has changed; the first row that fits holds. Units and
 * tests that import the file come on top, in every case. So does a test that reads the file by its name.
 */
const reach = [
  { files: /\.spec\.tsx?$|^test\/|\.md$|^LICENSE$|^\.prettier|^\.gitignore$/, kinds: [] },
  { files: /^server\//, kinds: served },
  { files: /^admin\//, kinds: onScreens },
  { files: /^miniapp\//, kinds: ['weapp', ...onScreens] },
  { files: /^shared\//, kinds: ['weapp', ...served] },
  // How it is built, started and tested.
  { files: /^/, kinds: all },
];

/** The files that differ from where this branch left `from`: those committed since, those not yet, and new ones. */
export function changedFiles(from = 'main') {
  const base = git('merge-base', from, 'HEAD');
  return [
    ...new Set([
      ...lines(git('diff', '--name-only', base)),
      ...lines(git('ls-files', '-o', '--exclude-standard')),
    ]),
  ];
}

/** The kinds that a change of these files reaches whole; `all` where it reaches everything. */
export function kindsReachedBy(files) {
  const kinds = files.map((file) => reach.find((row) => row.files.test(file)).kinds);
  return kinds.includes(all) ? all : [...new Set(kinds.flat())];
}

/** The test files that a change reaches beside whole kinds: what imports one of the files, or names it. */
export function testsReachedBy(files) {
  const there = files.filter((file) => existsSync(join(root, file)));
  return [...new Set([...importing(there), ...files.flatMap(naming)])];
}

/** As jest finds them. */
const importing = (files) => (files.length ? listed('--findRelatedTests', ...files) : []);
export const testsOf = (kinds) => (kinds.length ? listed('--selectProjects', ...kinds) : []);

const jest = join(root, 'node_modules/jest/bin/jest.js');
const listed = (...args) =>
  lines(
    execFileSync(process.execPath, [jest, '--listTests', ...args], { cwd: root, encoding: 'utf8' }),
  ).filter(isAbsolute);

/** Tests in whose text the name of the file stands. */
function naming(file) {
  try {
    const found = lines(
      git(
        'grep',
        '--no-index',
        '--exclude-standard',
        '-lF',
        '--',
        basename(file),
        '*.spec.ts',
        '*.spec.tsx',
        '*.e2e.ts',
      ),
    );
    return found.map((path) => join(root, path));
  } catch {
    // git says so by its exit code: no test names it.
    return [];
  }
}

const lines = (text) => text.split('\n').filter(Boolean);
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
