/** One thing to agree to, ticked by itself. */
interface WordingItem<Code extends string = string> {
  readonly code: Code;
  readonly title: string;
  readonly body: string;
  readonly required: boolean;
}

/** The words of a consent as they are shown and kept: title, introduction and items. */
export interface Wording<Code extends string = string> {
  readonly title: string;
  readonly intro: string;
  readonly items: readonly WordingItem<Code>[];
}

export interface VersionedWording<Code extends string = string> {
  readonly version: string;
  readonly wording: Wording<Code>;
}
