import type { recordKinds } from '@jingkang/shared/records/all';
import type { RecordType } from '@jingkang/shared/records/outlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountNews, type AccountSubject } from '../../identity/accounts/account-news';
import { Clock } from '../../foundation/clock/clock';
import { newId } from '../../foundation/clock/ids';
import type { ofAnyRecord } from './notice-words';
import { Notice } from './notice.entity';

type Kinds = typeof recordKinds;
type NewsOf<Name extends RecordType> =
  keyof Kinds[Name]['notices']['events'] | keyof Kinds[Name]['lifecycle']['actions'];
/** What is told of what: an action of the record, an event of its kind, or what is told of any. */
type News =
  | {
      readonly [Name in RecordType]: { readonly recordType: Name; readonly action: NewsOf<Name> };
    }[RecordType]
  | { readonly recordType: RecordType; readonly action: keyof typeof ofAnyRecord };

export type NoticeSubject = AccountSubject | (News & { readonly recordId: string });

/** Writes notices inside the transaction of what they tell of. */
@Injectable()
export class NoticesWriter extends AccountNews {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async write(
    manager: EntityManager,
    accountIds: readonly string[],
    subject: NoticeSubject,
  ): Promise<void> {
    const createdAt = this.clock.now();
    const rows = [...new Set(accountIds)].map((accountId) => ({
      id: newId(),
      accountId,
      counts: null,
      ...subject,
      createdAt,
      readAt: null,
    }));
    if (rows.length) await manager.insert(Notice, rows);
  }
}
