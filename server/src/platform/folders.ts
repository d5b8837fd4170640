import { accessSync, constants } from 'node:fs';
import { makeFolder } from '../foundation/files/folder';
import type { Settings } from '../foundation/settings/settings';

/** Makes the folders that a server writes to, and tries them: a start names what would fail much later. */
export function makeFolders({ dataDir, attachmentsDir }: Settings): void {
  for (const folder of [dataDir, attachmentsDir]) {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  }
}
