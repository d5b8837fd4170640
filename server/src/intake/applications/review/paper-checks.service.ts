import { Injectable } from '@nestjs/common';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { FileLooks } from '../../../messages/attachments/readers/file-looks.service';
import type { Findings } from '../../../foundation/running/findings';
import { opened } from '../../../foundation/refusals/opened';
import { type Look, RecordChecks } from '../../../records/record-checks';
import { Application } from '../application.entity';
import { recordType } from '../application.record';
import { Consent } from './consent.entity';
import { Consents } from './consents.service';

/** Looks whether the consents by which applications came in still have what they rest on: their paper, their witness. */
@Injectable()
export class PaperChecks {
  constructor(
    private readonly records: RecordChecks,
    private readonly attachments: Attachments,
    private readonly files: FileLooks,
    private readonly consents: Consents,
  ) {}

  /** How many are on paper. */
  run(findings: Findings): Promise<number> {
    const check = (look: Look<Consent>) => this.check(look);
    return this.records.walk(findings, { entity: Consent, recordType: 'application_consents', check });
  }

  private async check({ manager, row, tell }: Look<Consent>): Promise<boolean> {
    const { applicationId: recordId, attachmentId, furtherPageIds } = row;
    if (!(await manager.existsBy(Application, { id: recordId }))) tell(`its application ${recordId} is gone`);
    if (opened(() => this.consents.openWitness(row)) === undefined) tell('its witness does not open');
    if (row.way === 'paper_scan' && !attachmentId) tell('its paper is not named');
    const pages = [...(attachmentId ? [attachmentId] : []), ...(furtherPageIds ?? [])];
    for (const id of pages) {
      const look = await this.files.at(id);
      if ('fault' in look) tell(`the file ${id} ${look.words}`);
      else if (!(await this.attachments.belongs(manager, id, { recordType, recordId })))
        tell(`the file ${id} has no row that says whose it is`);
    }
    return pages.length > 0;
  }
}
