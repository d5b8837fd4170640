import { allRoles } from '@jingkang/shared/access/roles';
import { conditionNames } from '../server/src/gateway/site/conditions';
import { settingNames } from '../server/src/foundation/settings/misspelt';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, projectRoot as root, textOf as read } from './support/project-files';

const readmes = ['README.md', 'README.zh-CN.md'];
const documents = ['shared', 'docs', '.github']
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.md'))
  .concat(readmes, 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md');
/** The same in both languages: what is run, and in which chapters. */
const handbooks = ['docs/operating.md', 'docs/operating.zh-CN.md'];

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

describe('the handbook of the operator in two languages', () => {
  const [english = '', chinese = ''] = handbooks.map(read);
  const blocks = (text: string) => [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([block]) => block);
  const outline = (text: string) =>
    text
      .replaceAll(/^```[^]*?^```$/gm, '')
      .split('\n')
      .flatMap((line) => /^#+(?= )/.exec(line)?.[0] ?? []);
  const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('|')).length;
  const codes = (text: string) =>
    [
      ...new Set(
        [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code),
      ),
    ].sort();

  it(`has the same ${blocks(english).length} blocks of code, ${outline(english).length} headings and ${rows(english)} rows of tables`, () => {
    expect(blocks(chinese)).toEqual(blocks(english));
    expect(outline(chinese)).toEqual(outline(english));
    expect(rows(chinese)).toBe(rows(english));
  });

  it(`names the same ${codes(english).length} settings, commands and files`, () => {
    expect(codes(chinese)).toEqual(codes(english));
  });

  it('is linked from each to the other, and from each README to its own', () => {
    expect(english).toContain('](operating.zh-CN.md)');
    expect(chinese).toContain('](operating.md)');
    expect(read('README.md')).toContain('](docs/operating.md)');
    expect(read('README.zh-CN.md')).toContain('](docs/operating.zh-CN.md)');
  });

  it.each(handbooks)('%s tells of every condition of readiness', (file) => {
    const codes = [...conditionNames, 'busy'].map((name) => `\`readiness_${name}\``);
    expect(codes.filter((code) => !read(file).includes(code))).toEqual([]);
  });
});

const settings = ['PORT', 'HOST', ...settingNames];
it.each(readmes)(`%s has a row of each of the ${settings.length} settings`, (file) => {
  const named = read(file)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual([...settings].sort());
});

describe.each([...readmes, ...handbooks])('%s', (file) => {
  it('names only scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const named = [...read(file).matchAll(/\bnpm (?:run )?(?:-s )?([a-z][a-z:-]*)/g)].map(
      ([, name]) => name ?? '',
    );
    const known = [...scripts, 'ci', 'install', 'run', 'exec'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe.each(readmes)('%s', (file) => {
  it('opens with how to start and how to test', () => {
    const opening = read(file).split('\n').slice(0, 40).join('\n');
    expect(opening).toContain('npm start');
    expect(opening).toContain('npm test');
  });
});
