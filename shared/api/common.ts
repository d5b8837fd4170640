import type { FileKind } from '../terms';
import type { Tone } from '../lifecycles/lifecycle';

/** Response shapes of the HTTP contract. The server answers them, the clients read them. Moments are ISO 8601 in UTC. */
export interface Problem {
  readonly code: string;
  /** A Chinese sentence that says what to do next. */
  readonly message: string;
  /** A sentence per field, by path such as `consent.way`. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  readonly requestId: string;
}

/** `data` of a 409 with code `stale`: what happened since, newest last. */
export interface StaleData {
  readonly version: number;
  readonly changed: readonly { readonly at: string; readonly label: string; readonly byWhom: string }[];
}

/** A field that two people have changed, each to something else. */
export interface ClashView {
  /** Its path in the form. */
  readonly field: string;
  readonly label: string;
  /** As it can be put into the form; missing where the reader sees it masked. */
  readonly theirs?: unknown;
  /** In words. */
  readonly theirsWords: string;
  readonly mineWords: string;
}

/** `data` of a 409 with code `both_changed`. */
export interface BothChangedData extends StaleData {
  readonly clashes: readonly ClashView[];
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Missing on the last page. */
  readonly nextCursor?: string;
}

/** The answer to every action on a record: where it stands now. */
export interface ActionAnswer<State extends string> {
  readonly id: string;
  readonly state: State;
  readonly version: number;
}

export interface StateView<State extends string = string> {
  readonly code: State;
  readonly label: string;
  readonly tone: Tone;
}

/** The clock that runs for a record. */
export interface ClockView {
  readonly label: string;
  readonly dueAt: string | null;
  readonly status: 'running' | 'dueToday' | 'overdue' | 'paused' | 'none';
  /** Counted through a year whose holidays are not known yet. */
  readonly provisional: boolean;
}

/** A button a screen may show. */
export interface ActionView<Action extends string = string> {
  readonly action: Action;
  readonly label: string;
  readonly allowed: boolean;
  /** Why it is not possible now, one sentence each; empty when it is. */
  readonly reasons: readonly string[];
}

export interface PersonRef {
  readonly id: string;
  readonly displayName: string;
}

/** A personal field as the asker may see it. */
export interface FieldView {
  readonly field: string;
  readonly label: string;
  readonly value: string | null;
  /** It can be revealed with a reason. */
  readonly masked: boolean;
}

/** A fact that is not personal by itself. */
export interface FactView {
  readonly label: string;
  readonly value: string;
}

export interface TimelineEntryView {
  readonly id: string;
  readonly at: string;
  readonly kind: 'event' | 'note' | 'message' | 'contact';
  readonly label: string;
  readonly byWhom: string | null;
  readonly body: string | null;
  /** The body is masked and can be revealed as field `message`. */
  readonly masked: boolean;
  readonly visibleToApplicant: boolean;
}

export interface AttachmentView {
  readonly id: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly createdAt: string;
  /** The asker has brought it, and it was not submitted yet. */
  readonly removable: boolean;
}

/** The answer to a reveal: the plain values, by field name. */
export interface RevealedView {
  readonly values: Readonly<Record<string, string>>;
}

/** `data` of `too_many_drafts`: what waits there unsent. */
export interface TooManyDraftsData {
  readonly drafts: readonly { readonly id: string; readonly savedAt: string }[];
}
