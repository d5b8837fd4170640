import { serviceContents, services, type Labels } from '@jingkang/shared/terms';
import type { Choice } from '../components/ChipsField';

export const choicesOf = (labels: Labels): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const labelsOf = (labels: Labels, codes: readonly string[]): string =>
  codes.map((code) => labels[code] ?? code).join('、');

export const serviceWords = (codes: readonly string[]): string =>
  labelsOf({ ...services, ...serviceContents }, codes);
