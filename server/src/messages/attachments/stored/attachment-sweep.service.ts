import { Injectable } from '@nestjs/common';
import { AppLog } from '../../../foundation/running/app-log';
import { errorForLog } from '../../../foundation/running/log';
import { AttachmentStore, type StoredFile } from './attachment-store';
import { UnclaimedFiles } from './unclaimed-files';

/** How many files without a row a crash or two may leave. */
const FEW = 100;

/** Removes what failed uploads and removals have left in the store. */
@Injectable()
export class AttachmentSweep {
  constructor(
    private readonly unclaimed: UnclaimedFiles,
    private readonly store: AttachmentStore,
    private readonly log: AppLog,
  ) {}

  /** Gives how many files are gone. */
  async run(): Promise<number> {
    const { old, young, claimed } = await this.unclaimed.find();
    const orphans = old.filter(({ temporary }) => !temporary);
    // A store beside another database looks like this: then a person decides, by `attachments:verify`.
    const strange = orphans.length > Math.max(FEW, claimed);
    const wanted = strange ? old.filter(({ temporary }) => temporary) : old;
    const gone = wanted.length - (await this.remove(wanted)).length;
    const counts = { orphans: orphans.length, temporary: old.length - orphans.length, young, claimed, gone };
    if (strange) this.log.error(counts, 'more attachments without a row than with one: none was removed');
    else this.log.info(counts, 'attachments swept');
    return gone;
  }

  /** Gives those that could not be removed: one does not keep the rest. */
  async remove(files: readonly StoredFile[]): Promise<StoredFile[]> {
    const left: StoredFile[] = [];
    for (const file of files)
      await this.store.remove(file).catch((error: unknown) => {
        left.push(file);
        const { code, kind } = errorForLog(error);
        this.log.often(
          'error',
          { code: code || kind, attachment: file.id },
          'a file of an attachment was left behind',
        );
      });
    return left;
  }
}
