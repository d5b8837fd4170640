import type { Permission } from '../access/permissions';
import type { Lifecycle } from '../lifecycles/lifecycle';
import type { Labels } from '../terms';
import type { RecordType } from './outlines';

/** What has to happen next in a state, in the words of a colleague and of the person concerned, and who does it. */
export interface NextStep {
  readonly staff: string;
  readonly publicly: string;
  readonly by: 'you' | 'worker' | 'institution' | 'county' | null;
}

/** A kind of record: how it moves and what is said of it. What every bundle needs is its outline. */
export interface RecordKind<State extends string = string, Action extends string = string> {
  readonly name: RecordType;
  readonly lifecycle: Lifecycle<State, Action, never>;
  /** Who holds it reads the record, as far as it reaches. */
  readonly read: Permission;
  /** States in which nothing has happened to it yet. */
  readonly drafts: readonly State[];
  /** Null where its states say enough. */
  readonly next: Readonly<Record<State, { readonly staff: string }>> | null;
  /** The tabs of its queue; null where it has none. */
  readonly views: Labels | null;
  readonly notices: {
    /** To colleagues on the other side, when one side has acted. Those who follow it read what the action says publicly. */
    readonly acrossSides: Readonly<Partial<Record<Action, string>>>;
    /** Of what is no action of it. */
    readonly events: Labels;
  };
  /** What was opened, for the person whose data it is. */
  readonly publicly: string;
  /** What of it may be awaited of the person, and the button that leads there. */
  readonly tasks?: Readonly<Record<string, { readonly title: string; readonly button: string }>>;
  /** What it is called among the own documents. */
  readonly documents?: Labels;
}

/** Nobody is told but those who follow it. */
export const toldPublicly = { acrossSides: {}, events: {} } as const;
