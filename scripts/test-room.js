// Where the tests keep what they write: in memory where there is plenty of it, since nobody needs it after them.
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const GIB = 2 ** 30;

function plenty() {
  if (!existsSync(memory) || freemem() < 8 * GIB) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * GIB;
}

/** A new folder, to be removed by whoever asked for it. */
export const makeRoom = () => mkdtempSync(join(plenty() ? memory : tmpdir(), 'jingkang-tests-'));
