import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own and of few megabytes, to be filled to the last byte. */
export interface SmallDisk {
  readonly dir: string;
  fill(): void;
  free(): void;
}

/** Lends a small disk. Where none may be mounted the injected errors of the specs stand for it, and nothing is lent. */
export async function withSmallDisk(
  megabytes: number,
  work: (disk: SmallDisk) => Promise<void>,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'jk-disk-'));
  if (!mounted(dir, megabytes)) {
    rmSync(dir, { recursive: true });
    return;
  }
  const ballast = join(dir, 'ballast');
  const free = () => rmSync(ballast, { force: true });
  try {
    await work({ dir, fill: () => fillBy(ballast), free });
  } finally {
    execFileSync('umount', ['--lazy', dir]);
    rmSync(dir, { recursive: true });
  }
}

function mounted(dir: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fillBy(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (;;) if (writeSync(handle, Buffer.alloc(64 * 1024)) === 0) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
}
