import type { Labels } from '@jingkang/shared/terms';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A table of terms as the options of an input. */
export const optionsOf = (labels: Labels): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
