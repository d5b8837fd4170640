import { unreadableWords } from '@jingkang/shared/api/unreadable';
import { Refused } from './refusal';

/** Where something stands that cannot be read: never what stands there. */
export interface Damage {
  /** Such as `need_reports.head`: the table, and the column or the place of its seal. */
  readonly place: string;
  /** Unknown of a row that nobody has asked for by its id. */
  readonly id: string | undefined;
}

/**
 * Something stored cannot be read: a seal that does not open, a text that is not what its column holds. Nothing is
 * done with such a record, and whoever asks for it reads the sentence.
 */
export class Unreadable extends Refused {
  constructor(
    readonly damage: Damage,
    message = `${unreadableWords}。`,
  ) {
    super({ status: 409, code: 'unreadable', message });
  }
}
