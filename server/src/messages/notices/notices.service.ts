import type { Page } from '@jingkang/shared/api/common';
import type { NoticeView } from '@jingkang/shared/api/matters';
import type { Account } from '@jingkang/shared/access/scope';
import type { NoticeQuery, ReadNoticesForm } from '@jingkang/shared/forms/notices';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, LessThan, Repository } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { Notice } from './notice.entity';
import { noticeWords } from './notice-words';

const PAGE = 20;

/** Someone's own notices. */
@Injectable()
export class Notices {
  constructor(
    @InjectRepository(Notice) private readonly stored: Repository<Notice>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly readable: ReadableRows,
  ) {}

  async list({ id: accountId }: Account, { cursor }: NoticeQuery): Promise<Page<NoticeView>> {
    const where = { accountId, ...(cursor ? { id: LessThan(cursor) } : {}) };
    const rows = await this.stored.find({ where, order: { id: 'DESC' }, take: PAGE + 1 });
    const items = this.readable.only('notices', rows.slice(0, PAGE), noticeView);
    const last = items.at(-1);
    return rows.length > PAGE && last ? { items, nextCursor: last.id } : { items };
  }

  async unread({ id: accountId }: Account): Promise<{ count: number }> {
    return { count: await this.stored.countBy({ accountId, readAt: IsNull() }) };
  }

  async read(account: Account, { ids }: ReadNoticesForm): Promise<{ count: number }> {
    const mine = { accountId: account.id, readAt: IsNull(), ...(ids?.length ? { id: In(ids) } : {}) };
    await this.unitOfWork.run((manager) => manager.update(Notice, mine, { readAt: this.clock.now() }));
    return this.unread(account);
  }

  /** Ids of this account's records of one kind with something unread. */
  async unreadRecords({ id: accountId }: Account, recordType: string): Promise<ReadonlySet<string>> {
    const rows = await this.stored.find({
      select: { recordId: true },
      where: { accountId, recordType, readAt: IsNull() },
      take: 500,
    });
    return new Set(rows.map(({ recordId }) => recordId));
  }

  /** Opening a record reads what was told of it. */
  async readFor({ id: accountId }: Account, recordType: string, recordId: string): Promise<void> {
    const where = { accountId, recordType, recordId, readAt: IsNull() };
    if (!(await this.stored.existsBy(where))) return;
    await this.unitOfWork.run((manager) => manager.update(Notice, where, { readAt: this.clock.now() }));
  }
}

function noticeView(row: Notice): NoticeView {
  return {
    id: row.id,
    title: noticeWords(row.recordType, row.action, row.counts),
    recordType: row.recordType as NoticeView['recordType'],
    recordId: row.recordId,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
