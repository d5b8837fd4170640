import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings';
import { Clock } from './clock';
import { tooMany } from './refusal';
import type { PublicLimit } from './route';
import { Sql } from './sql';

/** Counts requests in the database, so that several servers count together. */
@Injectable()
export class Throttle {
  private readonly count: string;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    this.count = sql.upsert(
      'INSERT INTO throttle_counters (key_hash, window_start, times, expires_at) VALUES (?, ?, 1, ?)',
      ['key_hash', 'window_start'],
      ['times = times + 1'],
    );
  }

  /** Counts one more, or refuses with the seconds until the window ends. */
  async take(what: string, who: string, { times, seconds }: PublicLimit): Promise<void> {
    const now = this.clock.now().getTime();
    const start = now - (now % (seconds * 1000));
    const end = start + seconds * 1000;
    const key = createHash('sha256').update(`${what}\0${who}`).digest('hex');
    await this.sql.runWhileWritable(this.count, [key, start, end]);
    const [row] = await this.sql.query<{ times: number }>(
      'SELECT times FROM throttle_counters WHERE key_hash = ? AND window_start = ?',
      [key, start],
    );
    if (Number(row?.times ?? 0) > times * this.settings.throttleFactor)
      throw tooMany(Math.ceil((end - now) / 1000));
  }
}
