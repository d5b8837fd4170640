import type { Target } from '@jingkang/shared/access/scope';
import type { Lifecycle } from '@jingkang/shared/lifecycles/lifecycle';
import type { RecordType } from '@jingkang/shared/records/outlines';
import { getMetadataArgsStorage } from 'typeorm';
import type { ClockColumns } from './clock-columns';
import type { HashedColumn } from './person-hash';

export type EntityClass<Row extends object = object> = new () => Row;

/** A table whose rows belong to a record, and the column that names it. */
interface RecordPart {
  readonly entity: EntityClass;
  readonly of: string;
}

/** What all that walks over kinds of records must know of the table of one. */
export interface RecordTable {
  readonly recordType: RecordType;
  readonly entity: EntityClass;
  /** SQL for the account of whoever must act before its clock runs out; null where no single account must. */
  readonly handler: string | null;
  /** SQL for the organization whose colleagues can act in the handler's place, if they are not of the record's own. */
  readonly fellowsAt?: string;
  /** The property that names whoever holds it as open work; null where it is nobody's. */
  readonly heldBy: string | null;
  /** The column that names the record it has grown from, and goes with; null where it begins by itself. */
  readonly grownFrom: string | null;
  readonly parts: readonly RecordPart[];
  /** Where a person is found by hashes of what is sealed. */
  readonly hashed: HashedColumn | null;
}

/** Columns every record has that moves through a lifecycle. */
export interface Moving<State extends string> extends ClockColumns {
  id: string;
  state: State;
  version: number;
  updatedAt: Date;
  /** Whose lengths of the clocks hold. */
  regionCode?: string | null;
}

/** How records of a kind are stored and reached; what asks services is added by its kind (`kindOf`). */
export interface StoredRecord<
  Row extends Moving<State>,
  State extends string,
  Action extends string,
  Facts = never,
> extends RecordTable {
  readonly entity: EntityClass<Row>;
  readonly heldBy: (keyof Row & string) | null;
  readonly lifecycle: Lifecycle<State, Action, Facts>;
  /** States in which no clock runs. */
  readonly ended: readonly State[];
  /** States in which somebody else is asked: a clock that pauses while waiting stands still. */
  readonly waiting: readonly State[];
  readonly targetOf: (row: Row, action: Action) => Target;
  /** Accounts whose notices tell of what is public. */
  readonly followersOf: (row: Row) => readonly string[];
  /** Columns that follow from the state, kept for indexes. */
  readonly derived?: (state: State) => Partial<Row>;
}

/** The base of the injectable kind of a record: it has all that is written down of the record. */
export function kindOf<Stored extends object>(stored: Stored): new () => Stored {
  return class {
    constructor() {
      Object.assign(this, stored);
    }
  } as new () => Stored;
}

export function tableOf(entity: EntityClass): string {
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  if (!name) throw new Error(`${entity.name} is no entity.`);
  return name;
}
