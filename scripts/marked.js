// The processes of one run of the tests, told by a mark in their environment; read from /proc, so on Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A browser's helpers end a moment after the browser; whatever stays longer was left behind. */
const LOOKS = 20;
const BETWEEN_MS = 500;

/** Waits for the last of them to end; ends those that stay and gives their command lines. */
export async function endMarked(mark) {
  for (let look = 0; look < LOOKS && marked(mark).length; look += 1) await pause(BETWEEN_MS);
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
