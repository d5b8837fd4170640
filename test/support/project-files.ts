import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const projectRoot = join(__dirname, '..', '..');

const skipped = ['node_modules', 'dist', '.builds', 'var', '.cache', 'coverage', 'data'];

/** Every file below a folder of the project, as paths from the project with slashes; no packages, builds or data. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.includes(entry.name) ? [] : filesBelow(path);
    return [relative(projectRoot, join(projectRoot, path)).split(sep).join('/')];
  });
}

export const textOf = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
