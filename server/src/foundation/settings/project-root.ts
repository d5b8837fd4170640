import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository: the nearest one above this module that holds the lock file of the workspaces. */
export const projectRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json'))) return folder;
    if (dirname(folder) === folder) return from;
  }
}

/** A path of a setting begins at the project, wherever the program was started from. */
export const fromProject = (path: string): string => resolve(projectRoot, path);

const keptThere = ['jingkang.sqlite', 'field-keys.json'];
const holdsData = (folder: string) => keptThere.some((file) => existsSync(join(folder, file)));

/** Data that lies by the working directory, while none lies where the setting leads: a start would begin anew beside it. */
export function dataElsewhere(path: string, workingDirectory: string): string | undefined {
  const there = resolve(workingDirectory, path);
  return !holdsData(fromProject(path)) && holdsData(there) ? there : undefined;
}
