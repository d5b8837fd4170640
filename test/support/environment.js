// Where tests run: a test file that leaves a process, a file or a database behind has failed, and what it left is ended.
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import { forgetContexts } from './lighter-worker.js';
import { Contract } from './contract.js';
import { readyProcesses } from './ready-processes.js';

const alive = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;
const { TMPDIR, TEST_SEEDED_DIR } = process.env;

/** Read and compiled here, once for all files of a worker. */
let contract;
const differencesOf = (answer) => {
  contract ??= new Contract(JSON.parse(readFileSync(join(TEST_SEEDED_DIR, 'openapi.json'), 'utf8')));
  return contract.differences(answer);
};

/** The folder for temporary files, as what runs here and what it starts are told it. */
function tell(environments, folder) {
  for (const { env } of environments)
    if (folder === undefined) delete env.TMPDIR;
    else env.TMPDIR = folder;
}

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global[Symbol.for('jingkang.ready')] = readyProcesses;
    this.global[Symbol.for('jingkang.differences')] = differencesOf;
    this.room = mkdtempSync(join(tmpdir(), 'file-'));
    // Tests act as other users too, who pass through.
    chmodSync(this.room, 0o711);
    tell([process, this.global.process], this.room);
  }

  async handleTestEvent({ name, error }) {
    // Where all tests of a file are passed over, nothing tidies up what it has made while it was read.
    this.ran ||= name === 'test_fn_start';
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    this.global[Symbol.for('jingkang.hasFailed')] = true;
    const looks = await this.global[Symbol.for('jingkang.failed')]?.();
    if (looks && typeof error?.stack === 'string')
      error.stack = error.stack.replace(error.message, () => `${error.message}\n${looks}`);
  }

  async teardown() {
    const remembered = (name) => [...(this.global[Symbol.for(`jingkang.${name}`)] ?? [])];
    const running = remembered('processes').filter(alive);
    await Promise.all(running.map((child) => [child.kill('SIGKILL'), once(child, 'exit')][1]));
    const files = readdirSync(this.room);
    rmSync(this.room, { recursive: true, force: true });
    tell([process], TMPDIR);
    const left = {
      'Left running': running.map(({ spawnargs }) => spawnargs.join(' ')),
      'Left in the folder for temporary files': this.ran ? files : [],
      'Left in MariaDB': remembered('databases'),
    };
    await super.teardown();
    forgetContexts();
    const told = Object.entries(left).filter(([, names]) => names.length);
    if (told.length) throw new Error(told.map(([what, names]) => `${what}: ${names.join('; ')}`).join('\n'));
  }
}
