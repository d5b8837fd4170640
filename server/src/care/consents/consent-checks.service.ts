import { Injectable } from '@nestjs/common';
import type { EvidenceEvent } from '../../foundation/evidence/evidence.entities';
import type { Findings } from '../../foundation/running/findings';
import { opened } from '../../foundation/refusals/opened';
import { type Look, RecordChecks } from '../../records/record-checks';
import type { Bundle } from '../signing/bundle';
import { BundleChecks } from '../signing/bundle-checks.service';
import { Signings } from '../signing/signings.service';
import { CaseConsent } from './case-consent.entity';
import { signersPlace } from './consent-signing';
import { recordType } from './consent.record';
import { wordingHash } from './consents-writer';

const signing = ['give', 'record'];

/** Holds every consent against its fingerprints: the wording, what was signed, the files, the chain. */
@Injectable()
export class ConsentChecks {
  constructor(
    private readonly records: RecordChecks,
    private readonly bundles: BundleChecks,
    private readonly signings: Signings,
  ) {}

  /** How many there are. */
  run(findings: Findings): Promise<number> {
    const check = (look: Look<CaseConsent>) => this.check(look);
    return this.records.walk(findings, { entity: CaseConsent, recordType, madeBy: 'request', check });
  }

  private async check(look: Look<CaseConsent>): Promise<boolean> {
    const { row, events, tell } = look;
    const request = events.find(({ action }) => action === 'request')?.codes;
    const hash = opened(() => wordingHash(row.wording));
    if (hash !== row.textHash || hash !== request?.hash || row.textVersion !== request?.text)
      tell('the wording was changed');
    await this.bundles.checkCase(look, row.caseId);
    await this.checkSigning(look);
    return true;
  }

  private async checkSigning(look: Look<CaseConsent>): Promise<void> {
    const { row, events, tell } = look;
    const given = events.findLast(({ action }) => signing.includes(action));
    if (!given && !row.bundleHash) return;
    const bundle = opened(() => this.signings.open(row.id, row.signersSealed, signersPlace));
    if (!bundle) return tell('what was signed does not open');
    await this.bundles.check(look, { ...row, recordType, at: row.givenAt }, bundle, given);
    if (row.recordedById !== bundle.accountId || row.recordedByRole !== bundle.role)
      tell('the account that signed was changed');
    if (row.items.join() !== itemsLeft(bundle, events).join()) tell('the items were changed');
  }
}

/** What was ticked, without what the chain says was taken back. */
function itemsLeft({ items }: Bundle, events: readonly EvidenceEvent[]): string[] {
  const withdrawn = events
    .filter(({ action }) => action === 'withdraw-items')
    .flatMap(({ codes }) => String(codes.items ?? '').split(','));
  return items.filter((item) => !withdrawn.includes(item));
}
