import type { GuardedColumn } from './columns';

interface Stored {
  readonly stored: string | null;
  readonly foreign: string;
}

/** What may have become of a stored text. */
export type Damages = Readonly<Record<string, string>>;

/** A text of another record, another column: whole, but not sealed for this place. */
export const damagesOf = ({ kind }: GuardedColumn, { stored, foreign }: Stored): Damages =>
  ofKind[kind](stored ?? '', foreign);

const ofKind: Readonly<Record<GuardedColumn['kind'], (stored: string, foreign: string) => Damages>> = {
  sealed: (stored, foreign) => ({
    'bytes swapped': swapped(stored),
    'a text of another place': foreign,
    'an empty text': '',
    'a plain text': '没有密封的文字',
    'a key that is not there': stored.replace(/^[^.]+/, 'v99'),
  }),
  json: (stored) => ({
    'cut off': '{',
    'a null': 'null',
    'a number': '7',
    'another form': stored.trim().startsWith('[') ? '{"a":[{}]}' : '[1]',
    'no JSON': '没有引号的文字',
  }),
  word: () => ({ 'a word of no table': 'nowhere' }),
  state: () => ({ 'a word of no lifecycle': 'nowhere', 'a word of the language': 'constructor' }),
};

function swapped(sealed: string): string {
  const at = Math.floor(sealed.length / 2);
  const [a = '', b = ''] = [sealed[at], sealed[at + 1]];
  const other = a === b ? (a === 'A' ? 'B' : 'A') : b;
  return sealed.slice(0, at) + other + a + sealed.slice(at + 2);
}
