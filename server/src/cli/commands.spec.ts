import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from './commands';
import { common } from './options';

const root = join(__dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const inPackage = Object.entries(scripts).filter(([, script]) => script.includes('server-command.js'));

describe(`${commands.length} commands of the operator`, () => {
  it('each has its line in package.json, and each line its command', () => {
    const lines = commands.map(({ name }) => [name, `exec node -- scripts/server-command.js ${name}`]);
    expect(inPackage.sort()).toEqual(lines.sort());
  });

  it('three make a place, and one of them in a shell that names none; every other finds one or says that there is none', () => {
    const makers = commands.filter(({ makesPlace }) => makesPlace !== 'never');
    expect(makers.map(({ name, makesPlace }) => `${name} ${makesPlace}`).sort()).toEqual([
      'admin:create in production',
      'db:migrate where one is named',
      'db:seed anywhere',
    ]);
    const readers = commands.filter((one) => 'readsEveryRow' in one && one.readsEveryRow);
    expect(readers.map(({ name }) => name).sort()).toEqual(['demo:clear', 'hashes:renew', 'keys:rotate']);
    expect(commands.filter((one) => 'opensDemo' in one && one.opensDemo).map(({ name }) => name)).toEqual([
      'demo:clear',
    ]);
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s names each', (file) => {
    const text = read(file);
    expect(commands.filter(({ name }) => !text.includes(`npm run ${name}`)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('an option tells itself in both languages, says what follows it, and is none of those that all take', () => {
    const rows = commands.flatMap((one) =>
      Object.entries(('options' in one && one.options) || {}).map(([option, row]) => ({
        name: one.name,
        option,
        ...row,
      })),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { name, option, type, takes, tells } of rows) {
      expect({ name, option, tells }).toEqual({
        name,
        option,
        tells: expect.stringMatching(/\p{Script=Han}.* [a-z]/u),
      });
      expect({ name, option, takes: takes !== undefined }).toEqual({
        name,
        option,
        takes: type === 'string',
      });
      expect(Object.keys(common)).not.toContain(option);
    }
  });
});
