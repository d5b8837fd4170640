// One build: it runs only when what it is made from has changed since the one in use was made.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BuildRefused, environmentOf, settingsOf, unusual } from './build-settings.js';
import { discard, isInUse, isKept, keep, makeBeside, use } from './outputs.js';
import { bin, root, run, timed } from './steps.js';

const skipped = new Set(['node_modules', 'dist', '.builds', 'var', '.cache', '.swc', '.git']);
const TRIES = 3;

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const entry of readdirSync(path).sort()) if (!skipped.has(entry)) yield* filesIn(join(path, entry));
}

/** Of what is made from what: the version of node, the values of the settings, each file with its place. */
function hashOf({ sources, fixed = {}, program }, values) {
  const hash = createHash('sha256').update(JSON.stringify([process.version, fixed, values, program]));
  for (const source of sources)
    for (const file of filesIn(join(root, source)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The program is told the folder to write to by BUILD_OUT, from its workspace. */
function runProgram({ folder, program: [name, args], ...row }, values, out) {
  const all = { ...environmentOf(row, values), BUILD_OUT: out };
  return run(process.execPath, [bin(folder, name), ...args], { cwd: join(root, folder), all });
}

/** Brings a row of scripts/build.js up to date, with what it may read of `given`. */
export async function step(row, given = process.env) {
  const values = read(row, given);
  const said = unusual(row, values);
  const hash = hashOf(row, values);
  if (isInUse(row, hash)) {
    if (said) process.stdout.write(`· ${row.name}${said}: as it is\n`);
  } else if (isKept(row, hash)) {
    await timed(`${row.name}${said}, made before`, () => use(row, hash)).catch(refuseForeign);
  } else await timed(`${row.name}${said}`, () => make(row, values)).catch(refuseForeign);
}

/** What changes while it is built would be half in it: then it is built once more. */
async function make(row, values) {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const hash = hashOf(row, values);
    const part = await makeBeside(row, (out) => runProgram(row, values, out));
    if (hashOf(row, values) === hash) {
      keep(row, part, hash);
      return use(row, hash);
    }
    discard(part);
  }
  throw new Error(`${row.name}: its sources change all the time. Build again when they rest.`);
}

/** A service that may not write here meets this where its sources are newer than what was built. */
function refuseForeign(error) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  process.stderr.write(
    `\n当前用户不能写 ${root}，无法构建。请用项目文件夹的属主运行 npm run build，再启动。\n` +
      `This user may not write to ${root}, and so nothing was built. Run npm run build as the owner of that folder, then start again.\n`,
  );
  process.exit(1);
}

function read(row, given) {
  try {
    return settingsOf(row, given);
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
