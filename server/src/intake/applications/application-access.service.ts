import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import type { ActionAnswer, RevealedView } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { NoteForm } from '@jingkang/shared/forms/any-record';
import type { RecordConsentEvidenceForm, ReminderForm } from '@jingkang/shared/forms/application-steps';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { Openings } from '../../foundation/records/opening';
import { conflict } from '../../foundation/refusals/refusal';
import { staleness } from '../../foundation/records/staleness';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { RecordAccess } from '../../records/record-access';
import { Application } from './application.entity';
import { ApplicationKind } from './application-kind';
import { recordType } from './application.record';
import { Consents } from './review/consents.service';
import { Mergings } from './merging/mergings.service';
import { ApplicationPage } from './application-page.service';
import { Reminders } from './queue/reminders.service';

/** Opening a record and what is done beside its lifecycle: revealing, noting, reminding, recording consent. */
@Injectable()
export class ApplicationAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly kind: ApplicationKind,
    private readonly access: RecordAccess,
    private readonly views: ApplicationPage,
    private readonly openings: Openings,
    private readonly reminders: Reminders,
    private readonly consents: Consents,
    private readonly mergings: Mergings,
  ) {}

  async open(account: Account, id: string): Promise<ApplicationRecord> {
    const row = await this.access.open(this.kind, account, id, 'application.read');
    for (const one of await this.mergedIn(id)) await this.openings.opened(account, recordType, one);
    if (row.newInformation && row.assigneeId === account.id)
      await this.unitOfWork.run((manager) => manager.update(Application, { id }, { newInformation: false }));
    return this.views.of(row, account);
  }

  async reveal(account: Account, id: string, form: RevealForm): Promise<RevealedView> {
    const row = await this.access.get(this.kind, account, id, 'application.reveal');
    const values = await this.views.personal(row);
    return this.openings.reveal(account, recordType, [id, ...(await this.mergedIn(id))], form, values);
  }

  /** Whoever sent one of them sees who has looked. */
  private async mergedIn(id: string): Promise<string[]> {
    return (await this.mergings.into(id)).map((row) => row.id);
  }

  note(account: Account, id: string, form: NoteForm): Promise<void> {
    return this.access.note(this.kind, account, id, 'application.note', form);
  }

  async remind(account: Account, id: string, form: ReminderForm): Promise<void> {
    await this.reminders.set(
      account,
      await this.access.get(this.kind, account, id, 'application.remind'),
      form,
    );
  }

  /** Consent obtained later, such as a signed paper brought to the counter. */
  recordConsent(
    account: Account,
    id: string,
    { version, ...consent }: RecordConsentEvidenceForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    return this.unitOfWork.run(async (manager) => {
      const row = await this.access.locked(manager, this.kind, account, id, 'application.review');
      if (!row.open) throw conflict('ended', '这件已经办结，不能再补记同意。');
      if (row.version !== version) throw await staleness(manager, this.kind, row, version);
      await this.consents.check(manager, id, consent, false);
      const consentId = await this.consents.record(manager, id, consent, account);
      const next = { hasConsent: true, version: version + 1, updatedAt: this.clock.now() };
      await manager.update(Application, { id }, next);
      const entry = {
        recordType,
        recordId: id,
        kind: 'changed',
        action: 'consentRecorded',
        account,
      } as const;
      await this.evidence.append(manager, { ...entry, codes: { consent: consentId, way: consent.way } });
      return { id, state: row.state, version: next.version };
    });
  }
}
