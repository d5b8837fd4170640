import { foldName } from '../forms/typed/names';

/** Masking rules of requirements §8. Each takes the plain value and gives what may be shown instead. */

const stars = (count: number) => '*'.repeat(count);

/** 张三 → 张*, 欧阳询之 → 欧***: the first character stays, also for compound surnames; a blank is none. */
export function maskName(name: string): string {
  const characters = [...foldName(name)];
  return characters.length === 0 ? '' : `${characters[0]}${stars(Math.max(1, characters.length - 1))}`;
}

/** Keeps the first three and the last four characters of an identity number: 210***********1234. */
export function maskDocumentNumber(number: string): string {
  return number.length < 12
    ? stars(number.length)
    : `${number.slice(0, 3)}${stars(number.length - 7)}${number.slice(-4)}`;
}

/** 13812341234 → 138****1234. */
export function maskPhone(phone: string): string {
  return phone.length < 10 ? stars(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** A certificate number shows its last four characters. */
export function maskCertificate(number: string): string {
  return number.length < 8 ? stars(number.length) : `${stars(number.length - 4)}${number.slice(-4)}`;
}

/** Text about a person shows only that there is some. */
export function maskText(): string {
  return '已填写';
}

/** A date of birth shows its year. */
export function maskDate(date: string): string {
  return `${date.slice(0, 4)}年`;
}

/** Also inside the number of a disability certificate, which begins with it, and written in groups. */
const identityNumber = /(^|\D)([1-9]\d{5} ?\d{8} ?\d{3}[\dXx](?:\d\d(?:B\d)?)?)(?!\d)/g;
const phoneNumber = /(^|\D)((?:(?:00)?86[- ]?)?(?:1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}-?\d{7,8}))(?!\d)/g;

/** The same characters one for one, those of full width and dashes of any kind as the plain ones. */
const narrow = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/** Each number, taken together from its groups, with its mask; all else stays as it was written. */
function masked(text: string, pattern: RegExp, mask: (number: string) => string): string {
  let [done, from] = ['', 0];
  for (const { index, 1: before = '', 2: number = '' } of narrow(text).matchAll(pattern)) {
    const at = index + before.length;
    done += text.slice(from, at) + mask(number.replace(/[- ]/g, ''));
    from = at + number.length;
  }
  return done + text.slice(from);
}

/** Free text with identity and phone numbers masked, for text that must leave the record. */
export function maskNumbersIn(text: string): string {
  return masked(masked(text, identityNumber, maskDocumentNumber), phoneNumber, maskPhone);
}
