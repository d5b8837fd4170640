// The processes of one run of the tests, told by a mark in their environment; read from /proc, so on Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from './steps.js';

const BETWEEN_MS = 500;

/** Waits for those that end by themselves, as a browser's helpers do; ends those that stay and gives their commands. */
export async function endMarked(mark) {
  for (const end = Date.now() + PATIENCE_MS; marked(mark).length && Date.now() < end;)
    await pause(BETWEEN_MS);
  return marked(mark).map((pid) => {
    const command = read(pid, 'cmdline').replaceAll('\0', ' ').trim();
    process.kill(pid, 'SIGKILL');
    return command;
  });
}

function marked(mark) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => read(pid, 'environ').split('\0').includes(`TEST_RUN=${mark}`)).map(Number);
}

// Another process may end between the list and the reading.
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
