import { allRoles } from '@jingkang/shared/access/roles';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, projectRoot as root, textOf as read } from './support/project-files';

const readmes = ['README.md', 'README.zh-CN.md'];
const documents = ['shared', 'docs', '.github']
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.md'))
  .concat(readmes, 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md');

const made = { 'docs/lifecycles.md': 'scripts/diagrams.js', 'docs/roles.md': 'scripts/roles.js' };

it.each(Object.entries(made))('%s says what the tables in shared say', (_, script) => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

it(`docs/roles.md has a chapter of each of the ${allRoles.length} roles`, () => {
  const chapters = [...read('docs/roles.md').matchAll(/^## `(\w+)`/gm)].map(([, role]) => role);
  expect(chapters).toEqual(allRoles);
});

describe.each(documents)('%s', (file) => {
  it('names only folders and files that exist', () => {
    const paths = [
      ...read(file).matchAll(/`((?:shared|server|admin|miniapp|test|scripts|docs)\/[\w./-]*)`/g),
    ];
    expect(paths.map(([, path]) => path ?? '').filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link]) => link ?? '',
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});

it('each decision is a paragraph of its own', () => {
  const lines = read('docs/decisions.md').split('\n');
  const first = lines.flatMap((line, at) => (line.startsWith('**20') ? [at] : []));
  expect(first.length).toBeGreaterThan(0);
  expect(first.filter((at) => lines[at - 1] !== '').map((at) => lines[at])).toEqual([]);
});

describe.each(readmes)('%s', (file) => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

  it('opens with how to start and how to test', () => {
    const opening = read(file).split('\n').slice(0, 40).join('\n');
    expect(opening).toContain('npm start');
    expect(opening).toContain('npm test');
  });

  it('names only scripts that exist', () => {
    const named = [...read(file).matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');
    const known = [...scripts, 'ci', 'install', 'run', 'exec'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
