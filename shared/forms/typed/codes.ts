import { isBlank, plain, withoutUnseen } from './characters';

/** Marks alone are no code, and no empty field either: they stay, to be told. */
const orAsTyped = (code: string, typed: string): string => code || (isBlank(typed) ? '' : typed);

/** Marks of ASCII, of the general and of the Chinese punctuation. */
const marks = /[!-/:-@[-`{-~·\u2000-\u206f\u3000-\u303f]/g;

/** A number or code of a document: blanks and dashes between its groups mean nothing, nor does small or capital. */
export const foldCode = (typed: string): string =>
  orAsTyped(withoutUnseen(plain(typed)).replaceAll('-', '').toUpperCase(), typed);

/** A code of ours that is copied by hand: any mark may stand between its groups, and look-alike letters are digits. */
export const foldCopied = (typed: string): string =>
  orAsTyped(foldCode(typed).replace(marks, ''), typed).replaceAll('O', '0').replace(/[IL]/g, '1');

/** A name for machines, such as a user name: dashes belong to it. */
export const foldWord = (typed: string): string => withoutUnseen(plain(typed));

/** The number of a record, such as SQ-20261124-7K3F9Q, with or without its dashes. */
export function foldRecordNumber(typed: string): string {
  const [, prefix, day, word] = /^([A-Z]{2})(\d{8})([0-9A-Z]{6})$/.exec(foldCode(typed)) ?? [];
  return prefix ? `${prefix}-${day}-${foldCopied(word ?? '')}` : foldWord(typed).toUpperCase();
}

/** The number of a notice, such as 国办发明电〔2025〕7号, whatever brackets stand around its year. */
export const foldNotice = (typed: string): string =>
  foldWord(typed)
    .replace(/[[({【〖]/g, '〔')
    .replace(/[\])}】〗]/g, '〕');

/** A code of ICD-10: its category in a capital, its point a point; the x of the clinical version is a small one. */
export const foldDiagnosis = (typed: string): string =>
  foldWord(typed)
    .replace(/[。·]/g, '.')
    .toLowerCase()
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
