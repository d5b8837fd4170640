import type { Permission } from '@jingkang/shared/access/permissions';
import type { Target } from '@jingkang/shared/access/scope';
import type { CaseAction } from '@jingkang/shared/lifecycles/case';
import type { CaseState } from '@jingkang/shared/lifecycles/case-groups';
import type { Lifecycle } from '@jingkang/shared/lifecycles/lifecycle';
import type { RecordType } from '@jingkang/shared/records/outlines';
import type { EntityClass } from '../database/rows/entity-class';
import type { ClockColumns } from './clock-columns';
import type { HashedColumn } from '../crypto/person-hash';

/** A table whose rows belong to a record, and the column that names it. */
interface RecordPart {
  readonly entity: EntityClass;
  readonly of: string;
}

/** How a part of a case goes with its case. */
export interface InCase<State extends string = string, Action extends string = string> {
  /** By what its open records end when the case or its stay at an institution ends, and in which states they do. */
  readonly ends: readonly { readonly by: Action; readonly from: readonly State[] }[];
  /** Actions of the case after which it is no longer true, and ends as well. */
  readonly endsAlsoWith: readonly CaseAction[];
  /** The family that signs in after it was begun owns it too: `ownerId`. */
  readonly followsOwner: boolean;
  /** It goes with the case to whoever handles it now: `organizationId`. */
  readonly followsHandler: boolean;
  /** Who begins one on the page of the case, and while the case stands where; null where nobody does. */
  readonly begun: { readonly by: Permission; readonly while: readonly CaseState[] } | null;
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
  /** Of each kind that belongs to a case. */
  readonly inCase?: InCase;
}

/** A kind that belongs to a case says how it goes with it. */
export interface PartTable extends RecordTable {
  readonly grownFrom: 'case_id';
  readonly inCase: InCase;
}

/** Columns that follow the case are columns of the table. */
type FollowedBy<Row, Column extends string> =
  Row extends Readonly<Record<Column, string | null>> ? boolean : false;
type InCaseOf<Row, State extends string, Action extends string> = InCase<State, Action> & {
  readonly followsOwner: FollowedBy<Row, 'ownerId'>;
  readonly followsHandler: FollowedBy<Row, 'organizationId'>;
};

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
  readonly inCase?: InCaseOf<Row, State, Action>;
}

/** What is injected of a kind is one of these, so that all of them are found. */
export abstract class InjectedKind {}

/** The base of the injectable kind of a record: it has all that is written down of the record. */
export function kindOf<Stored extends object>(stored: Stored): new () => Stored {
  return class extends InjectedKind {
    constructor() {
      super();
      Object.assign(this, stored);
    }
  } as unknown as new () => Stored;
}
