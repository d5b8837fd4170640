import type { Account } from '@jingkang/shared/access/scope';
import {
  anonymousQuotas,
  dailyQuotas,
  passed,
  type Quota,
  uploaderOf,
} from '@jingkang/shared/attachments/upload-quotas';
import {
  type BroughtKind,
  pageLimitOf,
  passedOf,
  tooManyBytes,
  tooManyPages,
} from '@jingkang/shared/attachments/page-limits';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { conflict, type Refused, refused } from '../../foundation/refusals/refusal';
import { Sql } from '../../foundation/database/work/sql';
import type { FileRef } from './attachment.entity';
import { UploadCounter } from './upload-counter.entity';

const crowded = () =>
  refused(
    429,
    'upload_quota',
    '今天没有登录就上传的文件太多了。请先登录再传，填好的内容会保留；也可以明天再传，或拨打服务电话。',
  );

const refusals: Readonly<Record<'day' | 'crowd', Readonly<Record<keyof Quota, () => Refused>>>> = {
  day: {
    files: () => refused(429, 'upload_quota', '今天上传的文件已经很多了，请明天再传，或拨打服务电话。'),
    bytes: () => refused(429, 'upload_quota', '今天上传的文件加起来太大了，请明天再传，或拨打服务电话。'),
  },
  crowd: { files: crowded, bytes: crowded },
};

const UNSENT = `SELECT COALESCE(SUM(CASE WHEN kind = ? THEN 1 ELSE 0 END), 0) AS files, COALESCE(SUM(size), 0) AS bytes
  FROM attachments WHERE record_type = ? AND record_id = ? AND uploaded_by_id = ? AND submitted_at IS NULL`;
const OF_DAY = 'SELECT files, bytes FROM upload_counters WHERE account_id = ? AND counted_on = ?';
/** Rows of networks stand beside those of accounts, whose ids are in hexadecimal. */
const NETWORK = 'net:';
const OF_NETWORKS = `SELECT SUM(files) AS files, SUM(bytes) AS bytes FROM upload_counters
  WHERE account_id >= '${NETWORK}' AND account_id < 'net;' AND counted_on = ?`;

interface Counted {
  readonly files: number | string;
  readonly bytes: number | string;
}

/** Counts uploads against the quotas, inside the transaction that stores them. */
@Injectable()
export class UploadQuotas {
  private readonly add: string;

  constructor(
    sql: Sql,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {
    this.add = sql.upsert(
      'INSERT INTO upload_counters (account_id, counted_on, files, bytes) VALUES (?, ?, 1, ?)',
      ['account_id', 'counted_on'],
      ['files = files + 1', 'bytes = bytes + ?'],
    );
  }

  /** One more file, or a refusal. The record is locked; of one account's day one transaction counts at a time. */
  async count(
    manager: EntityManager,
    account: Account,
    { recordType, recordId, kind }: FileRef & { readonly kind: BroughtKind },
    size: number,
  ): Promise<void> {
    const most = pageLimitOf(recordType, kind, account.role);
    const unsent = await counted(manager, UNSENT, [kind, recordType, recordId, account.id]);
    const over = passedOf({ files: unsent.files + 1, bytes: unsent.bytes + size }, most);
    if (over === 'files') throw conflict('too_many_attachments', tooManyPages(kind, most));
    if (over === 'bytes') throw conflict('record_full', tooManyBytes);
    refuse('day', await this.addTo(manager, account.id, size), dailyQuotas[uploaderOf(account)]);
    if (account.anonymous) await this.countAnonymous(manager, account, size);
  }

  /** A session costs nothing to make, so what is anonymous is bounded by its network, and altogether. */
  private async countAnonymous(manager: EntityManager, { network = '' }: Account, size: number) {
    const key = `${NETWORK}${this.cipher.lookupHash('upload_network', network).slice(0, 32)}`;
    refuse('crowd', await this.addTo(manager, key, size), anonymousQuotas.network);
    // Summed up, for one row of all would make every upload wait for every other.
    refuse('crowd', await counted(manager, OF_NETWORKS, [this.clock.today()]), anonymousQuotas.together);
  }

  /** One more file of this uploader; gives the day's count with it. */
  private async addTo(manager: EntityManager, key: string, size: number): Promise<Quota> {
    const day = [key, this.clock.today()];
    await manager.query(this.add, [...day, size, size]);
    return counted(manager, OF_DAY, day);
  }

  /** Days that are over count for nothing. */
  async clearOld(manager: EntityManager): Promise<number> {
    const { affected } = await manager.delete(UploadCounter, { countedOn: LessThan(this.clock.today()) });
    return affected ?? 0;
  }
}

function refuse(of: keyof typeof refusals, now: Quota, quota: Quota): void {
  const what = passed(now, quota);
  if (what) throw refusals[of][what]();
}

async function counted(manager: EntityManager, sql: string, params: readonly string[]): Promise<Quota> {
  const [row] = await manager.query<Counted[]>(sql, [...params]);
  return { files: Number(row?.files ?? 0), bytes: Number(row?.bytes ?? 0) };
}
