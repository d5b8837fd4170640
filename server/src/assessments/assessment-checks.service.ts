import { assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { BundleChecks } from '../signing/bundle-checks.service';
import { recordType } from './assessment-kind';
import { AssessmentSecrets } from './assessment-secrets';
import { Assessment } from './assessment.entity';
import { contentHashOf } from './content-hash';

const BATCH = 200;

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
    for (let after = ''; ;) {
      const rows = await this.dataSource.manager.find(Assessment, {
        where: { id: MoreThan(after), state: In([...assessmentSigned]) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const row of rows) await this.check(row, found);
      count += rows.length;
      after = rows.at(-1)?.id ?? after;
      if (rows.length < BATCH) return count;
    }
  }

  private async check(row: Assessment, found: string[]): Promise<void> {
    const events = await this.checks.chainOf(recordType, row.id, found);
    const concluded = events.findLast(({ action }) => action === 'conclude')?.codes;
    const hash = this.hashOf(row);
    if (hash === undefined || hash !== row.contentHash || hash !== concluded?.content)
      found.push(`${recordType}:${row.id}: what was signed was changed`);
  }

  /** Undefined where the contents do not open. */
  private hashOf(row: Assessment): string | undefined {
    try {
      return contentHashOf(row, this.secrets.contents(row));
    } catch {
      return undefined;
    }
  }
}
