import { isBlank, withoutUnseen } from './characters';

const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Joiners inside an emoji or a script that joins its letters belong to what is seen; other zero-width characters do not. */
const zeroWidth =
  /(\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*\u200d(?=\p{Extended_Pictographic})|[\p{sc=Arabic}\p{sc=Mongolian}][\u200c\u200d](?=[\p{sc=Arabic}\p{sc=Mongolian}]))|[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0]/gu;
/** The middle dot between the names of one person, and what keyboards give in its place. */
const dots = /[.·•・‧∙⋅◦ꞏ᛫⸱⸳。]/g;

/** A name as it is stored: as typed, without what cannot be seen. Selectors of rare forms (葛󠄀) stay. */
export function foldName(typed: string): string {
  const name = typed
    .replace(lineEnds, ' ')
    .replace(zeroWidth, (_, joined: string | undefined) => joined ?? '')
    .trim();
  return isBlank(name) ? '' : name;
}

/** A name as it is searched for and compared: width, blanks, dots and capitals do not tell people apart. */
export const nameKey = (typed: string): string =>
  withoutUnseen(typed.normalize('NFKC').replace(dots, '')).toLowerCase();

export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
