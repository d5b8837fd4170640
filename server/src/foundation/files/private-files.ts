import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const OTHERS = 0o077;

/** Whatever this process makes from now on is its own user's alone. */
export function closeToOthers(): void {
  process.umask(OTHERS);
}

/** Takes from everyone else what they may do with a folder and all that lies in it; a link is left as it is. */
export async function mendModes(path: string): Promise<void> {
  // What is gone meanwhile, or is another user's, is not ours to close.
  const found = await lstat(path).catch(() => undefined);
  if (!found || found.isSymbolicLink()) return;
  if (found.mode & OTHERS) await chmod(path, found.mode & 0o7700).catch(() => undefined);
  if (!found.isDirectory()) return;
  for (const name of await readdir(path).catch(() => [])) await mendModes(join(path, name));
}
