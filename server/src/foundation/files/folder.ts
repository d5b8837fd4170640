import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { handOver } from './owner';

/** Makes a folder with those above it. Node's own recursive way never ends where the system takes no folders, as in /proc. */
export function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
    handOver(path);
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path).isDirectory();
    if (!there) throw error;
  }
}
