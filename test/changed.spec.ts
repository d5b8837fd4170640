import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { root } from './support/server';

interface Reach {
  kindsReachedBy(files: readonly string[]): string | readonly string[];
  testsReachedBy(files: readonly string[]): readonly string[];
}

/** Asked of the script itself: it is no module of the tests. */
function asked(call: string): unknown {
  const code = `import * as reach from './scripts/changed.js'; process.stdout.write(JSON.stringify(${call}))`;
  const args = ['--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}
const reach: Reach = {
  kindsReachedBy: (files) => asked(`reach.kindsReachedBy(${JSON.stringify(files)})`) as string,
  testsReachedBy: (files) =>
    (asked(`reach.testsReachedBy(${JSON.stringify(files)})`) as string[]).map((path) => relative(root, path)),
};

const throughServer = [
  'journeys',
  'model',
  'permissions',
  'privacy',
  'concurrency',
  'browser',
  'accessibility',
];

describe('npm test -- --changed runs what a change can reach', () => {
  it.each([
    ['server/src/insight/overview/overview.service.ts', throughServer],
    ['shared/calendar/working-days.ts', ['weapp', ...throughServer]],
    ['admin/src/main.tsx', ['browser', 'accessibility']],
    ['miniapp/src/app.config.ts', ['weapp', 'browser', 'accessibility']],
    ['server/src/foundation/settings/settings.spec.ts', []],
    ['docs/operating.md', []],
    ['test/support/holidays.ts', []],
    ['package-lock.json', 'all'],
    ['scripts/build.js', 'all'],
    ['jest.config.js', 'all'],
    ['.ci/run', 'all'],
  ])('%s', (file, kinds) => {
    expect(reach.kindsReachedBy([file])).toEqual(kinds);
  });

  it('several files reach what each of them does', () => {
    expect(reach.kindsReachedBy(['docs/map.md', 'admin/src/main.tsx', 'miniapp/src/app.ts'])).toEqual([
      'browser',
      'accessibility',
      'weapp',
    ]);
    expect(reach.kindsReachedBy(['docs/map.md', 'tsconfig.json'])).toBe('all');
  });

  it('what imports a file, over however many others, and what names it', () => {
    const tests = reach.testsReachedBy(['docs/operating.md', 'test/support/small-disk.ts']);
    expect(tests).toEqual(
      expect.arrayContaining([
        'test/journeys/identity/two-users.e2e.ts',
        'test/journeys/operating/full-disk.e2e.ts',
      ]),
    );
    expect(tests).not.toContain('test/journeys/gateway/counter.e2e.ts');
  });
});
