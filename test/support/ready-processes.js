// Processes that have read the packages of the server, kept by each worker of jest from file to file.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const host = join(import.meta.dirname, 'program-host.mjs');
/** Those that run nothing. */
const idle = new Set();

/** They end with the worker, which none of them keeps from ending. */
function hold(child, how) {
  for (const one of [child, child.channel, child.stdout, child.stderr]) one?.[how]();
}

function start(env) {
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'];
  const child = spawn(process.execPath, ['--enable-source-maps', host], { env, stdio });
  child.once('exit', () => idle.delete(child));
  return child;
}

/** How test/support/programs.ts comes to one; `env` is that of a process before any setting. */
export const readyProcesses = {
  take(env) {
    const [child = start(env)] = idle;
    idle.delete(child);
    hold(child, 'ref');
    return child;
  },
  giveBack(child) {
    hold(child, 'unref');
    idle.add(child);
  },
};
