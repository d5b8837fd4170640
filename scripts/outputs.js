// Where builds lie, and how one of them becomes the one in use. Each is made in a folder of its own, by the hash of what
// it is made from; the folder in use is a link to it, turned over in one step. Whoever reads meets the old one or the new.
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './steps.js';

/** Says in a build what it is made from. It moves with the build, so that the two never differ. */
const MARK = '.build';
/** An open page still asks for the files of the build it came from, a running server for its own. */
const KEPT = 5;
const ABANDONED_MS = 3_600_000;
const dev = 'dev';
const beforeLinks = '0'.repeat(16);

const at = ({ to }) => join(root, to);
const buildsOf = ({ folder, key }) => join(root, folder, '.builds', key);
const buildOf = (row, hash) => join(buildsOf(row), hash);
const newPart = (row) => join(buildsOf(row), `part-${randomUUID()}`);
const isPart = (name) => name.startsWith('part-');

function isWhole(folder, { makes }, hash) {
  const mark = join(folder, MARK);
  return existsSync(join(folder, makes)) && existsSync(mark) && readFileSync(mark, 'utf8') === hash;
}

export const isInUse = (row, hash) => isWhole(at(row), row, hash);
export const isKept = (row, hash) => isWhole(buildOf(row, hash), row, hash);

/** Does the work in a folder of its own; nothing else changes, and what is cut off leaves only that folder. */
export async function makeBeside(row, work) {
  const part = newPart(row);
  mkdirSync(part, { recursive: true });
  try {
    await work(relative(join(root, row.folder), part));
    if (!existsSync(join(part, row.makes))) throw new Error(`${row.name} made no ${row.makes}.`);
    return part;
  } catch (error) {
    discard(part);
    throw error;
  }
}

export const discard = (part) => rmSync(part, { recursive: true, force: true });

/** Another shell may have made the same meanwhile: then one of the two is enough. */
export function keep(row, part, hash) {
  writeFileSync(join(part, MARK), hash);
  if (!isKept(row, hash)) discard(buildOf(row, hash));
  try {
    renameSync(part, buildOf(row, hash));
  } catch (error) {
    discard(part);
    if (!isKept(row, hash)) throw error;
  }
}

export function use(row, hash) {
  const now = new Date();
  utimesSync(buildOf(row, hash), now, now);
  mkdirSync(dirname(at(row)), { recursive: true });
  (row.copied ? copyTo : linkTo)(row, hash);
  clear(row, hash);
}

function linkTo(row, name) {
  const link = newPart(row);
  symlinkSync(relative(dirname(at(row)), buildOf(row, name)), link, 'dir');
  // Once: where a build was made into the folder itself, there is no link yet to turn over. It is kept like any other.
  if (lstatSync(at(row), { throwIfNoEntry: false })?.isDirectory()) {
    discard(buildOf(row, beforeLinks));
    renameSync(at(row), buildOf(row, beforeLinks));
  }
  renameSync(link, at(row));
}

/** For programs that follow no link. Nobody serves these; cut off between the two renames, the next build puts it back. */
function copyTo(row, hash) {
  const copy = newPart(row);
  cpSync(buildOf(row, hash), copy, { recursive: true });
  for (;;)
    try {
      const old = newPart(row);
      if (existsSync(at(row))) renameSync(at(row), old);
      renameSync(copy, at(row));
      return discard(old);
    } catch (error) {
      // Another shell was between its two renames.
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    }
}

/** The oldest builds, and what was cut off long ago. */
function clear(row, hash) {
  const builds = buildsOf(row);
  const seen = readdirSync(builds).flatMap((name) => {
    const stat = lstatSync(join(builds, name), { throwIfNoEntry: false });
    return stat ? [{ name, time: stat.mtimeMs }] : [];
  });
  const old = seen
    .filter(({ name }) => !isPart(name) && name !== hash && name !== dev)
    .sort((one, other) => other.time - one.time)
    .slice(KEPT - 1);
  const cutOff = seen.filter(({ name, time }) => isPart(name) && time < Date.now() - ABANDONED_MS);
  for (const { name } of [...old, ...cutOff]) discard(join(builds, name));
}

/** A folder that programs of the developer write into, put in use without a mark: the next build takes its place. */
export function useForDev(row) {
  const folder = buildOf(row, dev);
  const before = newPart(row);
  cpSync(at(row), before, { recursive: true, dereference: true });
  rmSync(join(before, MARK));
  discard(folder);
  renameSync(before, folder);
  linkTo(row, dev);
}
