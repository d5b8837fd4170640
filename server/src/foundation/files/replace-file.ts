import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isOfFiles } from './file-errors';
import { makeFolder } from './folder';
import { handOver, takeAfter } from './owner';

/**
 * Writes a file, whole or not at all: beside its place and renamed. Owner, group and mode are those of the file it
 * follows, which is the one it replaces; a file that is new belongs to whom its folder belongs to.
 */
export function replaceFile(file: string, text: string, follows = file): void {
  makeFolder(dirname(file));
  // A link stays one: what it leads to is replaced.
  const place = existsSync(file) ? realpathSync(file) : file;
  const beside = `${place}.new`;
  rmSync(beside, { force: true });
  try {
    const opened = openSync(beside, 'wx', 0o600);
    try {
      if (existsSync(follows)) takeAfter(opened, follows);
      else handOver(beside);
      writeFileSync(opened, text);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    // A write by number does not know where it was to go.
    if (isOfFiles(error)) Object.assign(error as object, { path: place });
    throw error;
  }
}

/** Makes an empty file where there is none. */
export function makeFile(file: string): void {
  if (existsSync(file)) return;
  closeSync(openSync(file, 'a', 0o600));
  handOver(file);
}
