import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { codeOf } from '../database/errors';
import { FieldCipher } from '../common/field-cipher';
import { AttachmentStore, type StoredFile } from './attachment-store';
import { AttachmentSweep } from './attachment-sweep.service';
import { Attachment } from './attachment.entity';
import { placeOf } from './sealed-files';
import { UnclaimedFiles } from './unclaimed-files';

const BATCH = 500;
const faults = ['missing', 'unreadable', 'damaged', 'wrongSize', 'orphans', 'temporary'] as const;
type Fault = (typeof faults)[number];

export interface AttachmentFindings {
  readonly attachments: number;
  /** Files without a row that an upload may be about to claim: no problem yet. */
  readonly young: number;
  readonly removed: number;
  readonly counts: Readonly<Record<Fault, number>>;
  /** A line for each fault, by the id of the file. */
  readonly problems: readonly string[];
}

/** Holds every attachment against its file, and every file against the attachments. */
@Injectable()
export class AttachmentCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly store: AttachmentStore,
    private readonly unclaimed: UnclaimedFiles,
    private readonly sweep: AttachmentSweep,
  ) {}

  async run(removeOrphans: boolean): Promise<AttachmentFindings> {
    const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
    const problems: string[] = [];
    const tell = (fault: Fault, line: string) => {
      counts[fault] += 1;
      problems.push(line);
    };
    const attachments = await this.rows(tell);
    const { old, young } = await this.files(tell);
    const left = removeOrphans ? await this.sweep.remove(old) : old;
    for (const file of left) tell(...told(file));
    const removed = old.length - left.length;
    return { attachments, young, removed, counts, problems };
  }

  private async rows(tell: (fault: Fault, line: string) => void): Promise<number> {
    let checked = 0;
    for (let after = ''; ;) {
      const where = { id: MoreThan(after) };
      const rows = await this.dataSource.manager.find(Attachment, {
        where,
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const row of rows) {
        const fault = await this.faultOf(row);
        // Removed while the command ran: then nothing is missing.
        if (fault && (await this.dataSource.manager.existsBy(Attachment, { id: row.id }))) tell(...fault);
      }
      checked += rows.length;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return checked;
      after = last.id;
    }
  }

  private async faultOf({ id, size }: Attachment): Promise<readonly [Fault, string] | undefined> {
    let sealed: Buffer;
    try {
      sealed = await this.store.get(id);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return ['missing', `attachment ${id}: its file is missing`];
      return ['unreadable', `attachment ${id}: its file cannot be read (${codeOf(error)})`];
    }
    try {
      const bytes = this.cipher.openBytes(sealed, placeOf(id));
      if (bytes.length === Number(size)) return undefined;
      return ['wrongSize', `attachment ${id}: ${bytes.length} bytes, and its row says ${size}`];
    } catch {
      return ['damaged', `attachment ${id}: its file does not open; it was changed, or its key is another`];
    }
  }

  private async files(tell: (fault: Fault, line: string) => void) {
    try {
      return await this.unclaimed.find();
    } catch (error) {
      tell('unreadable', `the folder of the attachments cannot be read (${codeOf(error)})`);
      return { old: [], young: 0 };
    }
  }
}

function told({ id, temporary, changedAt }: StoredFile): readonly [Fault, string] {
  const since = changedAt.toISOString();
  return temporary
    ? ['temporary', `file ${id}: an upload that was never finished, of ${since}`]
    : ['orphans', `file ${id}: no attachment has it, of ${since}`];
}
