import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings';
import { AppLog } from './app-log';
import { errorForLog } from './log';

const MB = 1024 * 1024;
/** So that many uploads at once do not each ask the file system. */
const ASKED_AGAIN_MS = 3_000;

/** Whether the disk of the attachments has room for more. The last of it belongs to the database. */
@Injectable()
export class FreeSpace {
  private asked = -Infinity;
  private answer: Promise<boolean> = Promise.resolve(true);

  constructor(
    private readonly settings: Settings,
    private readonly log: AppLog,
  ) {}

  enough(): Promise<boolean> {
    const now = performance.now();
    if (now - this.asked > ASKED_AGAIN_MS) {
      this.asked = now;
      this.answer = this.ask();
    }
    return this.answer;
  }

  /** What cannot be told now is told by the writing itself. */
  private async ask(): Promise<boolean> {
    const { dataDir, freeSpaceFloorMb } = this.settings;
    const folder = join(dataDir, 'attachments');
    try {
      const { bavail, bsize } = await statfs(existsSync(folder) ? folder : dataDir);
      const enough = bavail * bsize >= freeSpaceFloorMb * MB;
      if (!enough) this.log.warn({ freeMb: Math.floor((bavail * bsize) / MB) }, 'uploads refused: disk low');
      return enough;
    } catch (error) {
      this.log.error({ error: errorForLog(error) }, 'the free space is not known');
      return true;
    }
  }
}
