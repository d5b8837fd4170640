import { Injectable } from '@nestjs/common';
import type { EvidenceEvent } from '../../../foundation/evidence/evidence.entities';
import type { Findings } from '../../../foundation/running/findings';
import { fingerprint } from '../../../foundation/crypto/fingerprint';
import { opened } from '../../../foundation/refusals/opened';
import { type Look, RecordChecks } from '../../../records/record-checks';
import { BundleChecks } from '../../signing/bundle-checks.service';
import { Signings } from '../../signing/signings.service';
import { Agreement } from '../agreement.entity';
import { AgreementSecrets, signersPlace } from '../agreement-secrets';
import { recordType } from '../agreement.record';

const signing = ['sign', 'record-paper'];

/** Holds every agreement against its fingerprints: the text, what was signed, the files, the document, the chain. */
@Injectable()
export class AgreementChecks {
  constructor(
    private readonly records: RecordChecks,
    private readonly bundles: BundleChecks,
    private readonly signings: Signings,
    private readonly secrets: AgreementSecrets,
  ) {}

  /** How many there are. */
  run(findings: Findings): Promise<number> {
    const check = (look: Look<Agreement>) => this.check(look);
    return this.records.walk(findings, { entity: Agreement, recordType, madeBy: 'prepare', check });
  }

  private async check(look: Look<Agreement>): Promise<boolean> {
    const { row, events, tell } = look;
    if (events.find(({ action }) => action === 'prepare')?.codes.number !== row.number)
      tell('the number was changed');
    if (opened(() => this.secrets.contents(row)) === undefined) tell('what it says does not open');
    this.checkText(look);
    await this.bundles.checkCase(look, row.caseId);
    await this.checkSigning(look);
    await this.checkDocument(look);
    return true;
  }

  private checkText({ row, events, tell }: Look<Agreement>): void {
    const sent = sinceRecalled(events).findLast(({ action }) => action === 'send')?.codes;
    if (!sent && !row.textHash && !row.textSealed) return;
    const text = opened(() => this.secrets.text(row));
    const hash = text === undefined ? undefined : fingerprint(text);
    if (hash !== row.textHash || hash !== sent?.hash || row.textVersion !== sent?.text)
      tell('the text was changed');
  }

  private async checkSigning(look: Look<Agreement>): Promise<void> {
    const { row, events, tell } = look;
    const signed = sinceRecalled(events).findLast(({ action }) => signing.includes(action));
    if (!signed && !row.bundleHash) return;
    const bundle = opened(() => this.signings.open(row.id, row.signersSealed, signersPlace));
    if (!bundle) return tell('what was signed does not open');
    await this.bundles.check(look, { ...row, recordType, at: row.personSignedAt }, bundle, signed);
  }

  private async checkDocument({ manager, row, events, tell }: Look<Agreement>): Promise<void> {
    const event = events.findLast(({ action }) => action === 'countersign');
    if (!event && !row.documentId && !row.documentHash) return;
    if (row.documentHash !== event?.codes.document) tell('the document was changed');
    const { id, documentId, documentHash } = row;
    const wrong =
      documentId && (await this.bundles.fileProblem(manager, { id, recordType }, documentId, documentHash));
    if (!documentId) tell('its document is not named');
    if (wrong) tell(`the document: ${wrong}`);
    if (row.effectiveOn !== event?.codes.effectiveOn || (row.endsOn ?? '') !== event?.codes.endsOn)
      tell('the term was changed');
    if (row.countersignedById !== event?.accountId || event.codes.bundle !== row.bundleHash)
      tell('the countersignature was changed');
  }
}

/** What happened to the text that stands now. */
function sinceRecalled(events: readonly EvidenceEvent[]): EvidenceEvent[] {
  return events.slice(events.findLastIndex(({ action }) => action === 'recall') + 1);
}
