import { assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import type { Findings } from '../../foundation/running/findings';
import { opened } from '../../foundation/refusals/opened';
import { type Look, RecordChecks } from '../../records/record-checks';
import { BundleChecks } from '../signing/bundle-checks.service';
import { AssessmentSecrets } from './assessment-secrets';
import { Assessment } from './assessment.entity';
import { recordType } from './assessment.record';
import { contentHashOf } from './editing/content-hash';

const isSigned = ({ state }: Assessment) => assessmentSigned.some((one) => one === state);

/** Holds every signed assessment against its fingerprint and the evidence of the day it was concluded (F6). */
@Injectable()
export class AssessmentChecks {
  constructor(
    private readonly records: RecordChecks,
    private readonly bundles: BundleChecks,
    private readonly secrets: AssessmentSecrets,
  ) {}

  /** How many are signed. */
  run(findings: Findings): Promise<number> {
    const check = (look: Look<Assessment>) => this.check(look);
    return this.records.walk(findings, { entity: Assessment, recordType, madeBy: 'conclude', check });
  }

  private async check(look: Look<Assessment>): Promise<boolean> {
    const { manager, row, events, tell } = look;
    await this.bundles.checkCase(look, row.caseId);
    const concluded = events.findLast(({ action }) => action === 'conclude')?.codes;
    if (!concluded && !row.contentHash && !isSigned(row)) return false;
    const hash = opened(() => contentHashOf(row, this.secrets.contents(row)));
    if (hash === undefined || hash !== row.contentHash || hash !== concluded?.content)
      tell('what was signed was changed');
    for (const { attachmentId } of row.members) {
      const of = { id: row.id, recordType };
      const wrong = attachmentId && (await this.bundles.fileProblem(manager, of, attachmentId));
      if (wrong) tell(wrong);
    }
    return true;
  }
}
