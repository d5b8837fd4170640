import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { AttachmentStore, type StoredFile, type UnreadableFolder } from './attachment-store';
import { Attachment } from '../attachment.entity';

const DAY = 86_400_000;
const BATCH = 500;

export interface Unclaimed {
  /** Temporary files and files without a row, older than a day: nothing will claim them any more. */
  readonly old: readonly StoredFile[];
  /** Those that an upload may be about to claim. */
  readonly young: number;
  /** Files whose rows exist. */
  readonly claimed: number;
}

/** Finds what lies in the store and belongs to no attachment. */
@Injectable()
export class UnclaimedFiles {
  constructor(
    @InjectRepository(Attachment) private readonly stored: Repository<Attachment>,
    private readonly clock: Clock,
    private readonly store: AttachmentStore,
  ) {}

  /** A folder that cannot be read ends the search, unless somebody is told of it. */
  async find(unreadable?: UnreadableFolder): Promise<Unclaimed> {
    const old: StoredFile[] = [];
    let [young, claimed] = [0, 0];
    let before: Date | undefined;
    for await (const files of this.store.files(unreadable)) {
      const rows = await this.withRow(files);
      const unclaimed = files.filter(({ id, temporary }) => temporary || !rows.has(id));
      claimed += files.length - unclaimed.length;
      if (unclaimed.length) before ??= await this.aDayAgo();
      for (const file of unclaimed)
        if (before && file.changedAt < before) old.push(file);
        else young += 1;
    }
    return { old, young, claimed };
  }

  /** By the clock of the servers and by that of the store: a wrong one must not make a new file look old. */
  private async aDayAgo(): Promise<Date> {
    const now = Math.min(this.clock.now().getTime(), (await this.store.now()).getTime());
    return new Date(now - DAY);
  }

  private async withRow(files: readonly StoredFile[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let at = 0; at < files.length; at += BATCH) {
      const ids = files.slice(at, at + BATCH).map(({ id }) => id);
      const rows = await this.stored.find({
        select: { id: true },
        where: { id: In(ids) },
      });
      for (const { id } of rows) found.add(id);
    }
    return found;
  }
}
