import { join, dirname } from 'node:path';
import { Worker, workerData } from 'node:worker_threads';
import { readingLimits } from './limits';

const MS = 20;

interface Watched {
  /** Processor time in ms at which the file began; 0 between files. */
  readonly begun: Int32Array;
  readonly parent: number;
}

/** A thread beside the one that reads, which native code can hold for as long as it likes. */
export function startWatch() {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const watched: Watched = { begun, parent: process.ppid };
  const thread = join(dirname(process.argv[1] ?? ''), 'file-reader-watch.js');
  new Worker(thread, { workerData: watched }).unref();
  return {
    begin: () => Atomics.store(begun, 0, Math.max(1, spent())),
    end: () => Atomics.store(begun, 0, 0),
  };
}

/** Ends the process at once when it takes too much, or has lost its server: nothing gentler stops native code. */
export function watch(): void {
  const { begun, parent } = workerData as Watched;
  setInterval(() => {
    const began = Atomics.load(begun, 0);
    const late = began > 0 && spent() - began > readingLimits.cpuSeconds * 1000;
    const large = process.memoryUsage.rss() > readingLimits.memoryBytes;
    if (late || large || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, MS);
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}
