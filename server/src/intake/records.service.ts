import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import type { ActionAnswer, RevealedView } from '@jingkang/shared/api/common';
import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type {
  NoteForm,
  RecordConsentEvidenceForm,
  ReminderForm,
} from '@jingkang/shared/forms/application-steps';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { demand } from '../common/access';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { lockById } from '../common/lock';
import { Openings } from '../common/opening';
import { WholeRecord } from '../common/whole-record';
import { conflict, notFound } from '../common/refusal';
import { staleness } from '../common/staleness';
import { UnitOfWork } from '../common/unit-of-work';
import { Messages } from '../messages/messages.service';
import { Notices } from '../notices/notices.service';
import { NoticesWriter } from '../notices/notices-writer';
import { Application } from './application.entity';
import { ApplicationKind } from './application-kind';
import { recordType } from './application.record';
import { Consents } from './consents.service';
import { Mergings } from './mergings.service';
import { RecordViews } from './record.service';
import { Reminders } from './reminders.service';

/** Opening a record and what is done beside its lifecycle: revealing, noting, reminding, recording consent. */
@Injectable()
export class Records {
  constructor(
    @InjectRepository(Application) private readonly stored: Repository<Application>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly kind: ApplicationKind,
    private readonly views: RecordViews,
    private readonly whole: WholeRecord,
    private readonly openings: Openings,
    private readonly messages: Messages,
    private readonly reminders: Reminders,
    private readonly consents: Consents,
    private readonly mergings: Mergings,
    private readonly notices: Notices,
    private readonly writer: NoticesWriter,
  ) {}

  async open(account: Account, id: string): Promise<ApplicationRecord> {
    const row = await this.get(account, id, 'application.read');
    this.whole.demand(Application, row);
    for (const one of await this.idsOf(id)) await this.openings.opened(account, recordType, one);
    await this.notices.readFor(account, recordType, id);
    if (row.newInformation && row.assigneeId === account.id)
      await this.unitOfWork.run((manager) => manager.update(Application, { id }, { newInformation: false }));
    return this.views.of(row, account);
  }

  async reveal(account: Account, id: string, form: RevealForm): Promise<RevealedView> {
    const row = await this.get(account, id, 'application.reveal');
    const values = await this.views.personal(row);
    return this.openings.reveal(account, recordType, await this.idsOf(id), form, values);
  }

  /** With those merged into it: whoever sent one of them sees who has looked. */
  private async idsOf(id: string): Promise<string[]> {
    return [id, ...(await this.mergings.into(id)).map((row) => row.id)];
  }

  async note(account: Account, id: string, { body, visibleToApplicant }: NoteForm): Promise<void> {
    const row = await this.get(account, id, 'application.note');
    const note = {
      recordType,
      recordId: id,
      kind: 'note',
      body,
      author: account,
      visibleToApplicant,
    } as const;
    await this.unitOfWork.run(async (manager) => {
      await this.messages.add(manager, note);
      const entry = { recordType, recordId: id, kind: 'changed', action: 'noteAdded', account } as const;
      await this.evidence.append(manager, { ...entry, codes: { visibleToApplicant } });
      if (visibleToApplicant)
        await this.writer.write(manager, this.kind.followersOf(row), {
          recordType,
          recordId: id,
          action: 'message',
        });
    });
  }

  async remind(account: Account, id: string, form: ReminderForm): Promise<void> {
    await this.reminders.set(account, await this.get(account, id, 'application.remind'), form);
  }

  /** Consent obtained later, such as a signed paper brought to the counter. */
  recordConsent(
    account: Account,
    id: string,
    { version, ...consent }: RecordConsentEvidenceForm,
  ): Promise<ActionAnswer> {
    return this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, Application, id);
      demand(
        account,
        'application.review',
        row ? this.kind.targetOf(row) : { ownerIds: [] },
        `${recordType}:${id}`,
      );
      if (!row) throw notFound();
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

  /** The record within what the account may do; what it may not see is not there. */
  async get(account: Account, id: string, permission: Permission): Promise<Application> {
    const row = await this.stored.findOneBy({ id });
    demand(account, permission, row ? this.kind.targetOf(row) : { ownerIds: [] }, `${recordType}:${id}`);
    if (!row) throw notFound();
    return row;
  }
}
