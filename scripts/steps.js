// Steps of a build: each runs only when what it is made from has changed since it last ran.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.js';

/** How long a step waits for a program to start or to end, in ms: it ends what hangs and is no measure of speed. */
export const PATIENCE_MS = 300_000;

export const root = fileURLToPath(new URL('..', import.meta.url));
const marks = join(root, '.cache');
const skipped = new Set(['node_modules', 'dist', 'var', '.cache', '.swc', '.git']);

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const entry of readdirSync(path).sort()) if (!skipped.has(entry)) yield* filesIn(join(path, entry));
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources)
    for (const file of filesIn(join(root, source)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs a command from the root; its output is shown only when it fails, or always with `loud`. */
export function run(command, args, { cwd = root, env = {}, loud = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = loud ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve(output);
      if (!loud) process.stderr.write(output);
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}.`));
    });
  });
}

/** The program of a package, wherever npm has put it: beside the workspace or at the root. */
export function bin(workspace, name) {
  const own = join(root, workspace, 'node_modules', '.bin', name);
  return existsSync(own) ? own : join(root, 'node_modules', '.bin', name);
}

/** One step: its name, what it is made from, what it makes, and the work. */
export async function step(name, { sources, makes }, work) {
  const mark = join(marks, `${name.replace(/\W+/g, '-')}.mark`);
  const hash = hashOf(sources);
  const made = makes.every((path) => existsSync(join(root, path)));
  if (made && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  await timed(name, work);
  mkdirSync(marks, { recursive: true });
  writeFileSync(mark, hash);
}

async function timed(name, work) {
  const started = Date.now();
  process.stdout.write(`· ${name} … `);
  await work();
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/** The packages of the lock file, development tools included: the build needs them in production too. */
export async function install() {
  if (isInstalled(root)) return;
  await timed('install', () => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']));
}

/** What a command of the operator asks first. It installs nothing: cut off, that would leave a place without packages. */
export function mustBeInstalled() {
  if (isInstalled(root)) return;
  process.stderr.write(
    '程序包还没有装好，或和package-lock.json不一致。请先运行 npm run build，再运行这个命令。\n' +
      'The packages are not installed as package-lock.json has them. Run npm run build first, then this command.\n',
  );
  process.exit(1);
}
