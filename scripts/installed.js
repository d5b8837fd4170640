// Whether the packages of the lock file are there, told by what npm itself writes when it has installed them all.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Not by a mark of our own: a place that was installed by hand, or copied, is installed too. */
export function isInstalled(root) {
  const written = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const there = packagesIn(written);
  return Object.entries(packagesIn(join(root, 'package-lock.json')))
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, { version, optional }]) => (there[path] ? there[path].version === version : optional));
}
