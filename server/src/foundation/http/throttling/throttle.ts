import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { FieldCipher } from '../../crypto/field-cipher';
import type { Window } from '../../running/limits';
import { Sql } from '../../database/work/sql';

/** Counts requests in the database, so that several servers count together. */
@Injectable()
export class Throttle {
  private readonly count: string;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {
    this.count = sql.upsert(
      'INSERT INTO throttle_counters (key_hash, window_start, times, expires_at) VALUES (?, ?, 1, ?)',
      ['key_hash', 'window_start'],
      ['times = times + 1'],
    );
  }

  /** Counts one more; gives the seconds to wait when that is too many, else 0. */
  async take(who: string, { times, seconds }: Window): Promise<number> {
    const now = this.clock.now().getTime();
    const start = now - (now % (seconds * 1000));
    const end = start + seconds * 1000;
    // With a key, for a plain hash of a phone number or an address is found back by trying them all.
    const key = this.cipher.lookupHash('throttle', who);
    await this.sql.runWhileWritable(this.count, [key, start, end]);
    const [row] = await this.sql.query<{ times: number }>(
      'SELECT times FROM throttle_counters WHERE key_hash = ? AND window_start = ?',
      [key, start],
    );
    return Number(row?.times ?? 0) > times ? Math.ceil((end - now) / 1000) : 0;
  }
}
