import { isBlank } from './characters';

/** Free text keeps its characters: line ends become one kind, a tab a space, and the mark of a file's beginning goes. */
export function foldText(typed: string): string {
  const text = typed
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll('\ufeff', '');
  return isBlank(text) ? '' : text;
}

/** The same in one line. */
export const foldLine = (typed: string): string => foldText(typed).replace(/\n+/g, ' ').trim();
