import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings';
import { AppLog } from '../running/app-log';
import { Fresh } from '../running/fresh';
import { errorForLog } from '../running/log';

const MB = 1024 * 1024;
/** So that many uploads at once do not each ask the file system. */
const ASKED_AGAIN_MS = 3_000;

/** Whether the disk of the attachments has room for more. The last of it belongs to the database. */
@Injectable()
export class FreeSpace {
  private readonly known = new Fresh(ASKED_AGAIN_MS, () => this.ask());

  constructor(
    private readonly settings: Settings,
    private readonly log: AppLog,
  ) {}

  enough(): Promise<boolean> {
    return this.known.value();
  }

  /** What cannot be told now is told by the writing itself. */
  private async ask(): Promise<boolean> {
    const { dataDir, attachmentsDir: folder, freeSpaceFloorMb } = this.settings;
    try {
      const { bavail, bsize } = await statfs(existsSync(folder) ? folder : dataDir);
      const enough = bavail * bsize >= freeSpaceFloorMb * MB;
      const freeMb = Math.floor((bavail * bsize) / MB);
      if (!enough) this.log.often('warn', { code: 'disk_low', freeMb }, 'uploads refused: disk low');
      return enough;
    } catch (error) {
      const { code, kind } = errorForLog(error);
      this.log.often('error', { code: code || kind }, 'the free space is not known');
      return true;
    }
  }
}
