import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allCommands } from '../../support/commands';
import { copySeeded } from '../../support/seeded';
import { runCommand, type Shell } from '../../support/server';
import { standingOf, treeOf } from '../../support/standing';

/** Given as words of their own, beside what the command takes. */
const wrong = [
  ['--dryrun'],
  ['--dry_run'],
  ['-n'],
  ['now'],
  ['--', '--at'],
  ['--env-file'],
  ['--env-file', ''],
  ['--help=yes'],
];
const cases = allCommands.flatMap((name) => wrong.map((args) => ({ name, args })));

describe('what commands are called with', () => {
  let folder: string;
  let dataDir: string;
  let shell: Shell;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jk-options-'));
    dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    await copySeeded('embedded', dataDir, undefined);
    shell = { env: { DATA_DIR: dataDir, npm_config_yes: '' }, cwd: folder };
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
  });
  const standing = () => standingOf({ dataDir, databaseUrl: undefined });
  const refused = (output: string) => ({
    chinese: /什么都没有做。npm run [a-z:]+ -- 后面可以写/.test(output),
    english: /Nothing was done; npm run [a-z:]+ -- takes .*--env-file FILE, --help/.test(output),
    opened: output.includes('·'),
  });

  it(`${cases.length} calls with what ${allCommands.length} commands do not take do nothing, and say what they take`, async () => {
    const before = await standing();
    for (const { name, args } of cases) {
      const { code, output } = await runCommand(shell, name, ...args);
      const told = { chinese: true, english: true, opened: false };
      expect({ name, args, code, ...refused(output) }).toEqual({ name, args, code: 1, ...told });
    }
    expect(await standing()).toEqual(before);
  });

  it('an option that npm passes on empty, as it does with its own, was not given: the name is asked for', async () => {
    const { code, output } = await runCommand(shell, 'demo:clear');
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/名字不对/) });
  });

  it('one whose option npm has taken, for want of -- before it, does nothing', async () => {
    const before = await standing();
    const env = { DATA_DIR: dataDir, npm_config_dry_run: 'true' };
    const { code, output } = await runCommand({ env }, 'timed');
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringMatching(/--dry-run 前面少了 --[^]*-- is missing before --dry-run/),
    });
    expect(await standing()).toEqual(before);
  });

  it(`${allCommands.length} commands print what they take, and open nothing`, async () => {
    const before = await standing();
    for (const name of allCommands) {
      const { code, output } = await runCommand(shell, name, '--help');
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/^npm run \S+ -- …\n[^]*--env-file FILE .*\n {2}--help /),
      });
    }
    const { output } = await runCommand(shell, 'timed', '--help');
    expect(output).toMatch(/--at DATE .*\n.*--dry-run /);
    expect(await standing()).toEqual(before);
  });

  describe('a file of settings', () => {
    const file = () => join(folder, 'jk.env');
    const write = (...lines: string[]) => writeFileSync(file(), lines.join('\n'));
    const bare = { env: {} };

    it('is read where the shell has none of them, and the database and its mode are told beside the answer', async () => {
      write('# 设置', '', `export DATA_DIR="${dataDir}" # a folder`, 'LOG_LEVEL=warn', "WECHAT_APPID=''");
      const { code, output } = await runCommand(bare, 'audit:verify', '--env-file', file());
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/数据库 Database: .*data\/jingkang\.sqlite\n· 模式 Mode: 演示 demo\n/),
      });
    });

    it('what the shell has goes before it, as in Node', async () => {
      write(`DATA_DIR=${dataDir}`);
      const elsewhere = { env: { DATA_DIR: join(folder, 'elsewhere') } };
      const { code, output } = await runCommand(elsewhere, 'audit:verify', '--env-file', file());
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('elsewhere') });
      expect(treeOf(folder)).not.toHaveProperty('elsewhere');
    });

    const damaged: readonly (readonly [string, string])[] = [
      ['a word', 'secret-word'],
      ['a name with a blank', 'DATA DIR=secret-word'],
      ['a quote that does not end', 'DATABASE_URL="mysql://u:secret-word@h/d'],
      ['a mark before the first name', '\uFEFFDATA_DIR=secret-word'],
      ['zeros between the letters', Buffer.from('DATA_DIR=secret', 'utf16le').toString('latin1')],
      ['a line of YAML', 'DATA_DIR: secret-word'],
    ];
    it.each(damaged)('with %s is told by the number of its line, without its words', async (_, line) => {
      write('LOG_LEVEL=warn', line);
      const { code, output } = await runCommand(shell, 'audit:verify', '--env-file', file());
      expect({ code, output }).toEqual({
        code: 1,
        output: expect.stringMatching(/第 2 行写得不对[^]*Line 2 of .* is none/),
      });
      expect(output).not.toContain('secret');
    });

    const absent = allCommands.flatMap((name) =>
      [join('nowhere', 'jk.env'), '.'].map((path) => ({ name, path })),
    );
    it(`that is not there, or is a folder, is told in ${absent.length} calls of ${allCommands.length} commands`, async () => {
      for (const { name, path } of absent) {
        const { code, output } = await runCommand(shell, name, '--env-file', join(folder, path));
        expect({ name, code, output }).toEqual({
          name,
          code: 1,
          output: expect.stringMatching(/设置文件 .* 不在，或者不能读取[^]*not there or cannot be read/),
        });
      }
    });
  });
});
