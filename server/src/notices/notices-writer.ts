import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Notice } from './notice.entity';

export interface NoticeSubject {
  readonly recordType: string;
  readonly recordId: string;
  readonly action: string;
  /** How many of each kind it tells of. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Writes notices inside the transaction of what they tell of. */
@Injectable()
export class NoticesWriter {
  constructor(private readonly clock: Clock) {}

  async write(manager: EntityManager, accountIds: readonly string[], subject: NoticeSubject): Promise<void> {
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
