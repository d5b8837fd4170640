import { constants } from 'node:fs';
import { access, readFile, statfs } from 'node:fs/promises';
import type { Keys } from '../../foundation/crypto/keys';
import type { Settings } from '../../foundation/settings/settings';

/** What lies on this server alone, or reaches it by a network folder. */
export interface OwnPlace {
  /** The file system of the data takes writes. */
  readonly writable: boolean;
  /** What the key file holds now; undefined where it is gone or cannot be read. */
  readonly kept: Pick<Keys, 'fieldKeys'> | undefined;
}

export async function ownPlace({
  dataDir,
  fieldKeysFile,
}: Pick<Settings, 'dataDir' | 'fieldKeysFile'>): Promise<OwnPlace> {
  return { writable: await isWritable(dataDir), kept: await keptKeys(fieldKeysFile) };
}

/** What a database needs to end what it has begun. */
const LAST_BYTES = 1024 * 1024;

/** Whether the file system of a folder takes writes. It is asked, and nothing is written. */
async function isWritable(dir: string): Promise<boolean> {
  try {
    await access(dir, constants.W_OK);
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize >= LAST_BYTES;
  } catch {
    return false;
  }
}

async function keptKeys(file: string): Promise<OwnPlace['kept']> {
  try {
    const { fieldKeys } = JSON.parse(await readFile(file, 'utf8')) as Keys;
    return typeof fieldKeys === 'object' && fieldKeys ? { fieldKeys } : undefined;
  } catch {
    return undefined;
  }
}
