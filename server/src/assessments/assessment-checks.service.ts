import { assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { opened } from '../common/opened';
import { rowsById } from '../common/rows-by-id';
import { BundleChecks } from '../signing/bundle-checks.service';
import { recordType } from './assessment-kind';
import { AssessmentSecrets } from './assessment-secrets';
import { Assessment } from './assessment.entity';
import { contentHashOf } from './content-hash';

const signed = { state: In([...assessmentSigned]) };

/** Holds every signed assessment against its fingerprint and the evidence of the day it was concluded (F6). */
@Injectable()
export class AssessmentChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: BundleChecks,
    private readonly secrets: AssessmentSecrets,
  ) {}

  /** How many are signed; what is wrong is added to `found`. */
  async run(found: string[]): Promise<number> {
    let count = 0;
    for await (const row of rowsById(this.dataSource.manager, Assessment, signed)) {
      await this.checks.each(recordType, row.id, found, () => this.check(row, found));
      count += 1;
    }
    return count;
  }

  private async check(row: Assessment, found: string[]): Promise<void> {
    const events = await this.checks.chainOf(recordType, row.id, found);
    const concluded = events.findLast(({ action }) => action === 'conclude')?.codes;
    const hash = opened(() => contentHashOf(row, this.secrets.contents(row)));
    if (hash === undefined || hash !== row.contentHash || hash !== concluded?.content)
      found.push(`${recordType}:${row.id}: what was signed was changed`);
  }
}
