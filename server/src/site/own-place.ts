import { constants } from 'node:fs';
import { access, readFile, statfs } from 'node:fs/promises';
import type { Keys } from '../common/keys';

/** What a database needs to end what it has begun. */
const LAST_BYTES = 1024 * 1024;

/** Whether the file system of a folder takes writes. It is asked, and nothing is written. */
export async function isWritable(dir: string): Promise<boolean> {
  try {
    await access(dir, constants.W_OK);
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize >= LAST_BYTES;
  } catch {
    return false;
  }
}

/** Whether the key file is there and holds the key that this server seals with. */
export async function holdsKey(file: string, { current, fieldKeys }: Keys): Promise<boolean> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Keys;
    return kept.fieldKeys[current] === fieldKeys[current];
  } catch {
    return false;
  }
}
