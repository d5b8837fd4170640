import { chownSync, fchmodSync, fchownSync, fstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file cannot be replaced without being taken from whom it belongs to. */
export class OwnerError extends Error {
  constructor(readonly file: string) {
    super(`The owner of ${file} cannot be kept.`);
  }
}

/** Gives an open file the owner, the group and the mode of the one whose place it takes. */
export function takeAfter(opened: number, file: string): void {
  const { uid, gid, mode } = statSync(file);
  const made = fstatSync(opened);
  try {
    if (made.uid !== uid || made.gid !== gid) fchownSync(opened, uid, gid);
    fchmodSync(opened, mode & 0o777);
  } catch {
    throw new OwnerError(file);
  }
}

/** What root has made belongs to whom the folder belongs to: the service must be able to use it. */
export function handOver(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  const made = statSync(path);
  if (made.uid === uid && made.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // A network folder may refuse it even to root: then the file is whose that folder says it is.
  }
}
