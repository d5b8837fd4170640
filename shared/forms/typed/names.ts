import { isBlank, withoutUnseen } from './characters';

const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Characters without width, but for selectors of rare forms. What turns the reading is left to be refused. */
const zeroWidth =
  /(?!\p{Variation_Selector}|\u180e|[\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;
/** What a joiner joins: the parts of an emoji, or letters of a script that joins them. There it belongs to what is seen. */
const joined: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*$/u, /^\p{Extended_Pictographic}/u],
  [/[\p{sc=Arabic}\p{sc=Mongolian}]$/u, /^[\p{sc=Arabic}\p{sc=Mongolian}]/u],
];
const joins = (mark: string, at: number, text: string): boolean =>
  /[\u200c\u200d]/.test(mark) &&
  joined.some(
    ([before, after]) =>
      before.test(text.slice(Math.max(0, at - 8), at)) && after.test(text.slice(at + 1, at + 3)),
  );
/** The middle dot between the names of one person, and what keyboards give in its place. */
const dots = /[.·•・‧∙⋅◦ꞏ᛫⸱⸳。]/g;

/** A name as it is stored: as typed, without what cannot be seen. Selectors of rare forms (葛󠄀) stay. */
export function foldName(typed: string): string {
  const name = typed
    .replace(lineEnds, ' ')
    .replace(zeroWidth, (mark, at: number, text: string) => (joins(mark, at, text) ? mark : ''))
    .trim();
  return isBlank(name) ? '' : name;
}

/** A name as it is searched for and compared: width, blanks, dots and capitals do not tell people apart. */
export const nameKey = (typed: string): string =>
  withoutUnseen(typed.normalize('NFKC').replace(dots, '')).toLowerCase();

export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
