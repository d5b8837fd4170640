import type { documentKinds } from '../terms';

/** A model text in its version: the built-in ones of the whole country have no id. */
export interface DocumentTemplateView {
  readonly id: string | null;
  readonly kind: keyof typeof documentKinds;
  readonly kindLabel: string;
  readonly regionCode: string | null;
  readonly regionName: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: string | null;
  readonly hash: string;
  readonly createdAt: string | null;
  /** It is the one that holds in its region today. */
  readonly current: boolean;
  /** The words, heading by heading; of a consent the introduction and then each item with its code. */
  readonly sections: readonly {
    readonly heading: string;
    readonly body: string;
    readonly code?: string;
    readonly required?: boolean;
  }[];
}
