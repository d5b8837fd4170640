import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceEvent } from '../common/evidence.entities';
import { fingerprint } from '../common/fingerprint';
import { opened } from '../common/opened';
import { rowsById } from '../common/rows-by-id';
import { BundleChecks } from '../signing/bundle-checks.service';
import { Signings } from '../signing/signings.service';
import { Agreement } from './agreement.entity';
import { recordType } from './agreement-kind';
import { AgreementSecrets, signersPlace } from './agreement-secrets';

const signing = ['sign', 'record-paper'];

/** Holds every agreement against its fingerprints: the text, what was signed, the files, the document, the chain. */
@Injectable()
export class AgreementChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: BundleChecks,
    private readonly signings: Signings,
    private readonly secrets: AgreementSecrets,
  ) {}

  /** How many there are; what is wrong is added to `found`. */
  async run(found: string[]): Promise<number> {
    let count = 0;
    for await (const row of rowsById(this.dataSource.manager, Agreement)) {
      await this.checks.each(recordType, row.id, found, () => this.check(row, found));
      count += 1;
    }
    return count;
  }

  private async check(row: Agreement, found: string[]): Promise<void> {
    const name = `${recordType}:${row.id}`;
    const events = await this.checks.chainOf(recordType, row.id, found);
    if (events.find(({ action }) => action === 'prepare')?.codes.number !== row.number)
      found.push(`${name}: the number was changed`);
    found.push(
      ...textProblems(
        row,
        opened(() => this.secrets.text(row)),
        events,
      ),
    );
    await this.checkSigning(row, events, found);
    if (row.documentHash) found.push(...(await this.documentProblems(row, events)));
  }

  private async checkSigning(row: Agreement, events: EvidenceEvent[], found: string[]): Promise<void> {
    const signed = sinceRecalled(events).findLast(({ action }) => signing.includes(action));
    if (!signed && !row.bundleHash) return;
    const bundle = opened(() => this.signings.open(row.id, row.signersSealed, signersPlace));
    if (!bundle) {
      found.push(`${recordType}:${row.id}: what was signed does not open`);
      return;
    }
    const at = { recordType, at: row.personSignedAt };
    found.push(...(await this.checks.problemsOf({ ...row, ...at }, bundle, signed)));
  }

  private async documentProblems(row: Agreement, events: readonly EvidenceEvent[]): Promise<string[]> {
    const event = events.findLast(({ action }) => action === 'countersign');
    const name = `${recordType}:${row.id}`;
    const hash = await this.checks.fileHash(row.documentId ?? '');
    const found: string[] = [];
    if (hash !== row.documentHash || hash !== event?.codes.document)
      found.push(`${name}: the document was changed`);
    if (row.effectiveOn !== event?.codes.effectiveOn || (row.endsOn ?? '') !== event?.codes.endsOn)
      found.push(`${name}: the term was changed`);
    if (row.countersignedById !== event?.accountId || event.codes.bundle !== row.bundleHash)
      found.push(`${name}: the countersignature was changed`);
    return found;
  }
}

function textProblems(row: Agreement, text: string | undefined, events: readonly EvidenceEvent[]): string[] {
  const sent = sinceRecalled(events).findLast(({ action }) => action === 'send')?.codes;
  if (!sent && !row.textHash && !row.textSealed) return [];
  const hash = text === undefined ? undefined : fingerprint(text);
  const whole = hash === row.textHash && hash === sent?.hash && row.textVersion === sent?.text;
  return whole ? [] : [`${recordType}:${row.id}: the text was changed`];
}

/** What happened to the text that stands now. */
function sinceRecalled(events: readonly EvidenceEvent[]): EvidenceEvent[] {
  return events.slice(events.findLastIndex(({ action }) => action === 'recall') + 1);
}
