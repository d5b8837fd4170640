import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidenceEvent } from '../common/evidence.entities';
import { opened } from '../common/opened';
import { rowsById } from '../common/rows-by-id';
import type { Bundle } from '../signing/bundle';
import { BundleChecks } from '../signing/bundle-checks.service';
import { Signings } from '../signing/signings.service';
import { CaseConsent } from './case-consent.entity';
import { recordType } from './consent-kind';
import { signersPlace } from './consent-signing';
import { wordingHash } from './consents-writer';

const signing = ['give', 'record'];

/** Holds every consent against its fingerprints: the wording, what was signed, the files, the chain. */
@Injectable()
export class ConsentChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: BundleChecks,
    private readonly signings: Signings,
  ) {}

  /** How many there are; what is wrong is added to `found`. */
  async run(found: string[]): Promise<number> {
    let count = 0;
    for await (const row of rowsById(this.dataSource.manager, CaseConsent)) {
      await this.checks.each(recordType, row.id, found, () => this.check(row, found));
      count += 1;
    }
    return count;
  }

  private async check(row: CaseConsent, found: string[]): Promise<void> {
    const name = `${recordType}:${row.id}`;
    const events = await this.checks.chainOf(recordType, row.id, found);
    const request = events.find(({ action }) => action === 'request')?.codes;
    const hash = wordingHash(row.wording);
    if (hash !== row.textHash || hash !== request?.hash || row.textVersion !== request.text)
      found.push(`${name}: the wording was changed`);
    const given = events.findLast(({ action }) => signing.includes(action));
    if (!given && !row.bundleHash) return;
    const bundle = opened(() => this.signings.open(row.id, row.signersSealed, signersPlace));
    if (!bundle) {
      found.push(`${name}: what was signed does not open`);
      return;
    }
    const at = { recordType, at: row.givenAt };
    found.push(...(await this.checks.problemsOf({ ...row, ...at }, bundle, given)));
    if (row.recordedById !== bundle.accountId || row.recordedByRole !== bundle.role)
      found.push(`${name}: the account that signed was changed`);
    if (row.items.join() !== itemsLeft(bundle, events).join()) found.push(`${name}: the items were changed`);
  }
}

/** What was ticked, without what the chain says was taken back. */
function itemsLeft({ items }: Bundle, events: readonly EvidenceEvent[]): string[] {
  const withdrawn = events
    .filter(({ action }) => action === 'withdraw-items')
    .flatMap(({ codes }) => String(codes.items ?? '').split(','));
  return items.filter((item) => !withdrawn.includes(item));
}
