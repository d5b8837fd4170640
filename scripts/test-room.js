// Where the tests keep what they write: in memory where there is plenty of it, since nobody needs it after them.
import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const GIB = 2 ** 30;

function plenty() {
  if (!existsSync(memory) || freemem() < 8 * GIB) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * GIB;
}

/** A new folder, to be removed by whoever asked for it. Other users may pass through: tests act as some of them. */
export function makeRoom() {
  const room = mkdtempSync(join(plenty() ? memory : tmpdir(), 'jingkang-tests-'));
  chmodSync(room, 0o711);
  return room;
}
