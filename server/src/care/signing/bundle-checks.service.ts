import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../../messages/attachments/attachments.service';
import { FileLooks } from '../../messages/attachments/readers/file-looks.service';
import type { EvidenceEvent } from '../../foundation/evidence/evidence.entities';
import { fingerprint } from '../../foundation/crypto/fingerprint';
import type { Look } from '../../records/record-checks';
import { type Bundle, bundleHashOf, filesOf } from './bundle';

/** What a record that is signed says of it in its own columns. */
export interface SignedRecord {
  readonly recordType: string;
  readonly id: string;
  readonly textHash: string | null;
  readonly textVersion: string;
  readonly capacity: string | null;
  readonly noPersonReason: string | null;
  readonly noGuardianReason: string | null;
  readonly way: string | null;
  readonly attachmentId: string | null;
  readonly device: string | null;
  readonly bundleHash: string | null;
  readonly at: Date | null;
}

/** Holds what was signed against its fingerprints and its row in the evidence chain. */
@Injectable()
export class BundleChecks {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileLooks,
  ) {}

  /** Tells what does not fit of a bundle that could be opened. */
  async check(
    { manager, tell }: Look<unknown>,
    row: SignedRecord,
    bundle: Bundle,
    signed: EvidenceEvent | undefined,
  ): Promise<void> {
    const hash = bundleHashOf(bundle);
    const fits: readonly (readonly [string, boolean])[] = [
      ['what was signed', hash === row.bundleHash && hash === signed?.codes.bundle],
      ['the account that signed', bundle.accountId === signed?.accountId && bundle.role === signed.role],
      ['the text', bundle.textHash === row.textHash && bundle.textVersion === row.textVersion],
      ['the capacity', bundle.capacity === row.capacity],
      ['the reasons', sameReasons(bundle, row)],
      ['the way', bundle.way === row.way && bundle.paperId === row.attachmentId],
      ['the device', bundle.device === row.device],
      ['the time', bundle.at === row.at?.toISOString()],
    ];
    for (const [what, whole] of fits) if (!whole) tell(`${what} was changed`);
    for (const [id, expected] of filesOf(bundle)) {
      const wrong = await this.fileProblem(manager, row, id, expected);
      if (wrong) tell(wrong);
    }
  }

  /** What is wrong with a file of a record: its row, whether it is there and opens, and its fingerprint where one is kept. */
  async fileProblem(
    manager: EntityManager,
    { recordType, id: recordId }: Pick<SignedRecord, 'recordType' | 'id'>,
    id: string,
    expected?: string | null,
  ): Promise<string | undefined> {
    const look = await this.files.at(id);
    if ('fault' in look) return `the file ${id} ${look.words}`;
    if (expected !== undefined && fingerprint(look.bytes) !== expected) return `the file ${id} was changed`;
    // Without its row a file is one that nobody claims, and is swept.
    const claimed = await this.attachments.belongs(manager, id, { recordType, recordId });
    return claimed ? undefined : `the file ${id} has no row that says whose it is`;
  }

  /** Whether the case of a record is there. */
  async checkCase({ manager, tell }: Look<unknown>, caseId: string): Promise<void> {
    if (!(await manager.existsBy('cases', { id: caseId }))) tell(`its case ${caseId} is gone`);
  }
}

const sameReasons = (bundle: Bundle, row: SignedRecord): boolean =>
  bundle.noPersonReason === row.noPersonReason && bundle.noGuardianReason === row.noGuardianReason;
