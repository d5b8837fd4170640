// What the scripts share: the place of the project, programs run in it, and whether its packages are there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.js';

/** How long a step waits for a program to start or to end, in ms: it ends what hangs and is no measure of speed. */
export const PATIENCE_MS = 300_000;

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command from the root; its output is shown only when it fails, or always with `loud`. It has the environment of
 * this process and `env`, or `all` and nothing else.
 */
export function run(
  command,
  args,
  { cwd = root, env = {}, all = { ...process.env, ...env }, loud = false } = {},
) {
  return new Promise((resolve, reject) => {
    const stdio = loud ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env: all, stdio });
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

/** Says what is done, and how long it took; on lines of their own, for something else may be done beside it. */
export async function timed(name, work) {
  const started = Date.now();
  process.stdout.write(`· ${name} …\n`);
  await work();
  process.stdout.write(`· ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
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
