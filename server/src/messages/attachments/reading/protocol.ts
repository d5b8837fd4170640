import type { Outcome } from './faults';

/** What a reader can be asked for. */
export type Work = 'image' | 'signature' | 'pdf';

export interface Question {
  readonly work: Work;
  readonly bytes: Uint8Array;
}

/** What it answers. A tired reader has grown and is replaced by a new one. */
export interface Answer {
  readonly outcome: Outcome;
  readonly tired: boolean;
}

/** Its first message. */
export const READY = 'ready';
/** What it says before it looks at a file: if it ends before this, the file is not the cause. */
export const BEGUN = 'begun';
