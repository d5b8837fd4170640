import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Counted, GuessCounters, type Whence } from '../guessing/guess-counters.service';

/** So many codes a day from one place are its first. */
const firstCodes = 3;
const again = { place: 'codesFromPlace', account: 'codesToPhone' } as const;
const first = { place: 'codesFromPlace', account: 'firstCodesToPhone' } as const;

/**
 * On which rows a code that is asked for counts, by ladders of their own. The first codes from a place wait only where
 * many places have asked: whoever goes on asking from one place cannot keep out an owner who is elsewhere. A known
 * device counts for itself alone.
 */
@Injectable()
export class CodeSends {
  constructor(private readonly counters: GuessCounters) {}

  async rowsOf(manager: EntityManager, phoneHash: string, whence: Whence): Promise<readonly Counted[]> {
    const rows = this.counters.rowsOf('sent_code', phoneHash, whence, again);
    const ofPlace = rows.filter(({ ladder }) => ladder === again.place);
    if ((await this.counters.most(manager, ofPlace)) >= firstCodes) return rows;
    const firsts = this.counters.rowsOf('first_code', phoneHash, whence, first);
    return [
      ...rows.filter(({ ladder }) => ladder !== again.account),
      ...firsts.filter(({ ladder }) => ladder === first.account),
    ];
  }
}
