import { Injectable } from '@nestjs/common';
import type { Findings } from '../../foundation/running/findings';
import { opened } from '../../foundation/refusals/opened';
import { type Look, RecordChecks } from '../../records/record-checks';
import { DocumentTemplate } from './document-template.entity';
import { hashOf, recordType } from './templates.service';

/** Holds every model text against its fingerprint and the evidence of the day it was added. */
@Injectable()
export class TemplateChecks {
  constructor(private readonly records: RecordChecks) {}

  run(findings: Findings): Promise<number> {
    return this.records.walk(findings, {
      entity: DocumentTemplate,
      recordType,
      madeBy: 'templateAdded',
      check,
    });
  }
}

async function check({ row, events, tell }: Look<DocumentTemplate>): Promise<boolean> {
  const codes = events.find(({ action }) => action === 'templateAdded')?.codes;
  const hash = opened(() => hashOf(row.content));
  const whole =
    hash !== undefined &&
    hash === row.hash &&
    hash === codes?.hash &&
    row.version === codes?.version &&
    row.regionCode === codes?.region &&
    row.kind === codes?.kind;
  if (!whole) tell('the model text was changed');
  return true;
}
