import type { RevealedView } from '@jingkang/shared/api/common';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { NoteForm } from '@jingkang/shared/forms/any-record';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Openings } from '../../foundation/records/opening';
import { RegisteredPeople } from '../../intake/applications/registered-people.service';
import { Messages } from '../../messages/notes/messages.service';
import { RecordAccess } from '../../records/record-access';
import { Case } from '../cases/case.entity';
import { CaseKind } from '../cases/case-kind';
import { CasePage } from './case-page.service';
import { recordType } from '../cases/case.record';

/** Opening a case and what is done beside its lifecycle: revealing and noting. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly access: RecordAccess,
    private readonly kind: CaseKind,
    private readonly records: CasePage,
    private readonly registered: RegisteredPeople,
    private readonly openings: Openings,
    private readonly messages: Messages,
  ) {}

  async open(account: Account, id: string): Promise<CaseRecord> {
    const row = await this.access.open(this.kind, account, id, 'case.read');
    for (const one of await this.registered.mergedInto(row.applicationId))
      await this.openings.opened(account, 'applications', one);
    return this.records.of(row, account);
  }

  async reveal(account: Account, id: string, form: RevealForm): Promise<RevealedView> {
    const row = await this.get(account, id, 'case.reveal');
    const said = await this.messages.of(recordType, id);
    const wordsOf = (wanted: typeof said) => wanted.map(({ body }) => body).join('\n') || undefined;
    const personal = await this.registered.personal(row.applicationId);
    const merged = await this.registered.mergedInto(row.applicationId);
    const also = {
      recordType: 'applications',
      ids: merged,
      fields: form.fields.filter((one) => one in personal),
    };
    const values = {
      ...personal,
      hospitalAdvice: wordsOf(said.filter(({ kind }) => kind === 'opinion')),
      message: wordsOf(said.filter(({ fromApplicant }) => fromApplicant)),
    };
    return this.openings.reveal(account, recordType, id, form, values, also);
  }

  note(account: Account, id: string, form: NoteForm): Promise<void> {
    return this.access.note(this.kind, account, id, 'case.note', form);
  }

  /** The case within what the account may do; what it may not see is not there. */
  get(account: Account, id: string, permission: Permission, manager?: EntityManager): Promise<Case> {
    return this.access.get(this.kind, account, id, permission, manager);
  }
}
