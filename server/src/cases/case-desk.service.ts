import type { RevealedView } from '@jingkang/shared/api/common';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { Permission } from '@jingkang/shared/access/permissions';
import type { Account } from '@jingkang/shared/access/scope';
import type { NoteForm } from '@jingkang/shared/forms/application-steps';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { demand } from '../common/access';
import { Evidence } from '../common/evidence';
import { Openings } from '../common/opening';
import { WholeRecord } from '../common/whole-record';
import { notFound } from '../common/refusal';
import { UnitOfWork } from '../common/unit-of-work';
import { Registered } from '../intake/registered.service';
import { Messages } from '../messages/messages.service';
import { Notices } from '../notices/notices.service';
import { NoticesWriter } from '../notices/notices-writer';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';
import { recordType } from './case.record';
import { CaseRecords } from './case-records.service';

/** Opening a case and what is done beside its lifecycle: revealing and noting. */
@Injectable()
export class CaseDesk {
  constructor(
    @InjectRepository(Case) private readonly stored: Repository<Case>,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly kind: CaseKind,
    private readonly records: CaseRecords,
    private readonly registered: Registered,
    private readonly whole: WholeRecord,
    private readonly openings: Openings,
    private readonly messages: Messages,
    private readonly notices: Notices,
    private readonly writer: NoticesWriter,
  ) {}

  async open(account: Account, id: string): Promise<CaseRecord> {
    const row = await this.get(account, id, 'case.read');
    this.whole.demand(Case, row);
    await this.openings.opened(account, recordType, id);
    for (const one of await this.registered.mergedInto(row.applicationId))
      await this.openings.opened(account, 'applications', one);
    await this.notices.readFor(account, recordType, id);
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

  async note(account: Account, id: string, { body, visibleToApplicant }: NoteForm): Promise<void> {
    const row = await this.get(account, id, 'case.note');
    const about = { recordType, recordId: id };
    await this.unitOfWork.run(async (manager) => {
      await this.messages.add(manager, { ...about, kind: 'note', body, author: account, visibleToApplicant });
      const entry = { ...about, kind: 'changed', action: 'noteAdded', account } as const;
      await this.evidence.append(manager, { ...entry, codes: { visibleToApplicant } });
      if (visibleToApplicant)
        await this.writer.write(manager, this.kind.followersOf(row), { ...about, action: 'message' });
    });
  }

  /** The case within what the account may do; what it may not see is not there. */
  async get(
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.stored.manager,
  ): Promise<Case> {
    const row = await manager.findOneBy(Case, { id });
    demand(account, permission, row ? this.kind.targetOf(row) : { ownerIds: [] }, `${recordType}:${id}`);
    if (!row) throw notFound();
    return row;
  }
}
