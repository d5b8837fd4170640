import type { PersonalField } from '@jingkang/shared/access/privacy';
import type { Permission } from '@jingkang/shared/access/permissions';
import { type Account, can, type Target } from '@jingkang/shared/access/scope';
import type { RevealedView } from '@jingkang/shared/api/common';
import type { NoteForm } from '@jingkang/shared/forms/any-record';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import type { RecordType } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import { EntityManager, type FindOptionsWhere } from 'typeorm';
import { refusalFor } from '../foundation/records/access';
import { Evidence } from '../foundation/evidence/evidence';
import { lockById } from '../foundation/database/work/lock';
import { Openings } from '../foundation/records/opening';
import type { EntityClass } from '../foundation/database/rows/entity-class';
import { UnitOfWork } from '../foundation/database/work/unit-of-work';
import { WholeRecord } from '../foundation/records/whole-record';
import { Messages } from '../messages/notes/messages.service';
import { Notices } from '../messages/notices/notices.service';
import { NoticesWriter } from '../messages/notices/notices-writer';

interface Stored {
  id: string;
}

/** What must be known of a kind to find a record of it for somebody. */
export interface Reached<Row extends Stored> {
  readonly recordType: RecordType;
  readonly entity: EntityClass<Row>;
  readonly targetOf: (row: Row, account: Account) => Target;
}

interface Followed<Row extends Stored> extends Reached<Row> {
  readonly followersOf: (row: Row) => readonly string[];
}

type Values = Partial<Record<PersonalField, string | undefined>>;

/** A record within what an account may do, and what is done with it beside its lifecycle. */
@Injectable()
export class RecordAccess {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly whole: WholeRecord,
    private readonly openings: Openings,
    private readonly messages: Messages,
    private readonly notices: Notices,
    private readonly writer: NoticesWriter,
  ) {}

  /** What the account may not see is not there. */
  async get<Row extends Stored>(
    kind: Reached<Row>,
    account: Account,
    id: string,
    permission: Permission,
    manager: EntityManager = this.manager,
  ): Promise<Row> {
    const where = { id } as FindOptionsWhere<Row>;
    return within(kind, account, id, permission, await manager.findOneBy(kind.entity, where));
  }

  /** The same, kept until the transaction ends. */
  async locked<Row extends Stored>(
    manager: EntityManager,
    kind: Reached<Row>,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<Row> {
    return within(kind, account, id, permission, await lockById(manager, kind.entity, id));
  }

  /** Opened to be read: only where it can be read as a whole, with evidence; what was told of it is read. */
  async open<Row extends Stored>(
    kind: Reached<Row>,
    account: Account,
    id: string,
    permission: Permission,
  ): Promise<Row> {
    const row = await this.get(kind, account, id, permission);
    this.whole.demand(kind.entity, row);
    await this.openings.opened(account, kind.recordType, id);
    await this.notices.readFor(account, kind.recordType, id);
    return row;
  }

  async reveal<Row extends Stored>(
    kind: Reached<Row>,
    account: Account,
    id: string,
    permission: Permission,
    form: RevealForm,
    valuesOf: (row: Row) => Values,
  ): Promise<RevealedView> {
    const row = await this.get(kind, account, id, permission);
    return this.openings.reveal(account, kind.recordType, id, form, valuesOf(row));
  }

  /** A working note; those who follow the record are told of one that they may read. */
  async note<Row extends Stored>(
    kind: Followed<Row>,
    account: Account,
    id: string,
    permission: Permission,
    { body, visibleToApplicant }: NoteForm,
  ): Promise<void> {
    const row = await this.get(kind, account, id, permission);
    const about = { recordType: kind.recordType, recordId: id };
    await this.unitOfWork.run(async (manager) => {
      await this.messages.add(manager, { ...about, kind: 'note', body, author: account, visibleToApplicant });
      const entry = { ...about, kind: 'changed', action: 'noteAdded', account } as const;
      await this.evidence.append(manager, { ...entry, codes: { visibleToApplicant } });
      if (visibleToApplicant)
        await this.writer.write(manager, kind.followersOf(row), { ...about, action: 'message' });
    });
  }
}

function within<Row extends Stored>(
  { recordType, targetOf }: Reached<Row>,
  account: Account,
  id: string,
  permission: Permission,
  row: Row | null | undefined,
): Row {
  if (!row || !can(account, permission, targetOf(row, account)))
    throw refusalFor(account, permission, `${recordType}:${id}`);
  return row;
}
