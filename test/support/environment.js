// Where tests run: a test file that leaves a process, a file or a database behind has failed, and what it left is ended.
import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
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

/**
 * The asynchronous contexts that a file has used, one of jest itself among them: until it is disabled, each makes every
 * promise of the process dearer, and a worker runs many files.
 */
const contexts = new Set();
for (const name of ['run', 'enterWith']) {
  const use = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    contexts.add(this);
    return use.apply(this, given);
  };
}

/** What V8 makes of a module, which every file that asks for it reads anew. */
const compiled = new Map();
const compile = vm.compileFunction;
vm.compileFunction = (code, names, options) => {
  const known = compiled.get(code);
  const made = compile(
    code,
    names,
    known ? { ...options, cachedData: known } : { ...options, produceCachedData: true },
  );
  if (!known && made.cachedData) compiled.set(code, made.cachedData);
  return made;
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
    for (const context of contexts) context.disable();
    contexts.clear();
    const told = Object.entries(left).filter(([, names]) => names.length);
    if (told.length) throw new Error(told.map(([what, names]) => `${what}: ${names.join('; ')}`).join('\n'));
  }
}
