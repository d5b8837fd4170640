import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attachments } from '../attachments/attachments.service';
import { EvidenceEvent, EvidenceHead } from '../common/evidence.entities';
import { EvidenceChain } from '../common/evidence-chain';
import { fingerprint } from '../common/fingerprint';
import { Unreadable } from '../common/unreadable';
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
    private readonly dataSource: DataSource,
    private readonly chain: EvidenceChain,
    private readonly attachments: Attachments,
  ) {}

  /** The rows of a record's chain; what is wrong with the chain itself is added to `found`. */
  async chainOf(recordType: string, recordId: string, found: string[]): Promise<EvidenceEvent[]> {
    const recordKey = `${recordType}:${recordId}`;
    const where = { recordType, recordId };
    const events = await this.dataSource.manager.find(EvidenceEvent, { where, order: { sequence: 'ASC' } });
    const head = await this.dataSource.manager.findOneBy(EvidenceHead, { recordKey });
    const problems = this.chain.problems(recordKey, events, head ?? undefined);
    found.push(...(events.length ? problems : [`${recordKey}: there is no evidence of it`]));
    return events;
  }

  /** Checks a record; one that cannot be read is a finding, and the next are looked at. */
  async each(recordType: string, id: string, found: string[], check: () => Promise<void>): Promise<void> {
    try {
      await check();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      found.push(`${recordType}:${id}: it cannot be read (${error.damage.place})`);
    }
  }

  /** What does not fit of a bundle that could be opened. */
  async problemsOf(row: SignedRecord, bundle: Bundle, signed: EvidenceEvent | undefined): Promise<string[]> {
    const name = `${row.recordType}:${row.id}`;
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
    const found = fits.filter(([, whole]) => !whole).map(([what]) => `${name}: ${what} was changed`);
    for (const [id, expected] of filesOf(bundle))
      if ((await this.fileHash(id)) !== expected) found.push(`${name}: the file ${id} was changed`);
    return found;
  }

  /** Undefined where the file is missing or does not open. */
  fileHash(id: string): Promise<string | undefined> {
    return this.attachments.bytesOf(id).then(fingerprint, () => undefined);
  }
}

const sameReasons = (bundle: Bundle, row: SignedRecord): boolean =>
  bundle.noPersonReason === row.noPersonReason && bundle.noGuardianReason === row.noGuardianReason;
