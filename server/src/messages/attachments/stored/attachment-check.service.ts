import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { counted } from '../../../foundation/running/counted';
import type { Findings } from '../../../foundation/running/findings';
import { codeOf } from '../../../foundation/database/errors/errors';
import { SoundRows } from '../../../foundation/database/rows/sound-rows';
import type { StoredFile } from './attachment-store';
import { AttachmentSweep } from './attachment-sweep.service';
import { Attachment } from '../attachment.entity';
import { FileLooks } from '../readers/file-looks.service';
import { hasRecord } from '../has-record';
import { UnclaimedFiles } from './unclaimed-files';

const faults = [
  'missing',
  'unreadable',
  'damaged',
  'wrongSize',
  'brokenRows',
  'recordsGone',
  'orphans',
  'temporary',
] as const;
type Fault = (typeof faults)[number];
type Told = readonly [Fault, string];

export interface AttachmentFindings {
  readonly attachments: number;
  /** Files without a row that an upload may be about to claim: no problem yet. */
  readonly young: number;
  readonly removed: number;
  readonly counts: Readonly<Record<Fault, number>>;
}

/** Holds every attachment against its file and its record, and every file against the attachments. */
@Injectable()
export class AttachmentCheck {
  private readonly sound = new SoundRows();

  constructor(
    @InjectRepository(Attachment) private readonly stored: Repository<Attachment>,
    private readonly looks: FileLooks,
    private readonly unclaimed: UnclaimedFiles,
    private readonly sweep: AttachmentSweep,
  ) {}

  async run(findings: Findings, removeOrphans: boolean): Promise<AttachmentFindings> {
    const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
    const tell = ([fault, line]: Told) => {
      counts[fault] += 1;
      findings.problem(line);
    };
    const attachments = await this.rows(findings, tell);
    const { old, young } = await this.files(tell);
    const left = removeOrphans ? await this.sweep.remove(old) : old;
    for (const file of left) tell(told(file));
    return { attachments, young, removed: old.length - left.length, counts };
  }

  private async rows(findings: Findings, tell: (told: Told) => void): Promise<number> {
    const { manager } = this.stored;
    const unsound = await this.sound.unsound(manager, Attachment);
    for (const { id, columns } of unsound)
      tell(['brokenRows', `attachment ${id}: its row cannot be read (${columns.join(', ')})`]);
    let checked = unsound.length;
    for await (const row of this.sound.of(manager, Attachment)) {
      findings.looked();
      checked += 1;
      if (!(await this.faultsOf(row)).length) continue;
      // Removed or moved while the command ran: then it is judged by what it is now.
      for await (const now of this.sound.of(manager, Attachment, { where: { id: [row.id] } }))
        for (const fault of await this.faultsOf(now)) tell(fault);
    }
    return checked;
  }

  private async faultsOf(row: Attachment): Promise<Told[]> {
    const found = await this.fileFaults(row);
    if (!(await hasRecord(this.stored.manager, row)))
      found.push(['recordsGone', `attachment ${row.id}: its record is gone`]);
    return found;
  }

  private async fileFaults({ id, size }: Attachment): Promise<Told[]> {
    const look = await this.looks.at(id);
    if ('fault' in look) return [[look.fault, `attachment ${id}: its file ${look.words}`]];
    if (look.bytes.length === Number(size)) return [];
    return [
      ['wrongSize', `attachment ${id}: ${counted(look.bytes.length, 'byte')}, and its row says ${size}`],
    ];
  }

  private async files(tell: (told: Told) => void) {
    try {
      return await this.unclaimed.find((folder, error) =>
        tell(['unreadable', `the folder ${folder} of the attachments cannot be read (${codeOf(error)})`]),
      );
    } catch (error) {
      tell(['unreadable', `the folder of the attachments cannot be read (${codeOf(error)})`]);
      return { old: [], young: 0 };
    }
  }
}

function told({ id, temporary, changedAt }: StoredFile): Told {
  const since = changedAt.toISOString();
  return temporary
    ? ['temporary', `file ${id}: an upload that was never finished, of ${since}`]
    : ['orphans', `file ${id}: no attachment has it, of ${since}`];
}
