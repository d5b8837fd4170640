// Where tests run: a test file that leaves a process behind has failed, and the process is ended.
import { once } from 'node:events';
import { TestEnvironment } from 'jest-environment-node';
import { readyProcesses } from './ready-processes.js';

const alive = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global[Symbol.for('jingkang.ready')] = readyProcesses;
  }

  async teardown() {
    const left = [...(this.global[Symbol.for('jingkang.processes')] ?? [])].filter(alive);
    await Promise.all(left.map((child) => [child.kill('SIGKILL'), once(child, 'exit')][1]));
    await super.teardown();
    if (left.length)
      throw new Error(`Left running: ${left.map(({ spawnargs }) => spawnargs.join(' ')).join('; ')}`);
  }
}
