import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BundleChecks } from '../signing/bundle-checks.service';
import { DocumentTemplate } from './document-template.entity';
import { hashOf, recordType } from './templates.service';

/** Holds every model text against its fingerprint and the evidence of the day it was added. */
@Injectable()
export class TemplateChecks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly checks: BundleChecks,
  ) {}

  async run(found: string[]): Promise<number> {
    const rows = await this.dataSource.manager.find(DocumentTemplate, { order: { id: 'ASC' } });
    for (const row of rows) await this.checks.each(recordType, row.id, found, () => this.check(row, found));
    return rows.length;
  }

  private async check(row: DocumentTemplate, found: string[]): Promise<void> {
    const events = await this.checks.chainOf(recordType, row.id, found);
    const codes = events.find(({ action }) => action === 'templateAdded')?.codes;
    const hash = hashOf(row.content);
    const whole =
      hash === row.hash &&
      hash === codes?.hash &&
      row.version === codes?.version &&
      row.regionCode === codes?.region &&
      row.kind === codes?.kind;
    if (!whole) found.push(`${recordType}:${row.id}: the model text was changed`);
  }
}
