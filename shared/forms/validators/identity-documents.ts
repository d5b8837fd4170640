import { foldCode } from '../typed/codes';

/**
 * Identity documents of requirements §8. Every function takes the number as it is stored, in capitals and
 * without blanks, and answers whether it can be a real one; none asks whether the first six digits are a current region.
 */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const earliestBirth = '1900-01-01';

/** Province prefixes of GB/T 2260 in use on resident identity cards. */
const provincePrefixes = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
);
const residencePermitPrefixes = ['810000', '820000', '830000'];

function checkCharacterFits(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters[sum % 11] === number[17];
}

/** The date of birth at positions 7–14, or undefined when it is not a date. */
export function birthDateIn(number: string): string | undefined {
  const [, year, month, day] = /^.{6}(\d{4})(\d{2})(\d{2})/.exec(number) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month}-${day}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date ? undefined : date;
}

function hasBirthAndCheck(number: string, today: string): boolean {
  const birth = birthDateIn(number);
  return birth !== undefined && birth >= earliestBirth && birth <= today && checkCharacterFits(number);
}

/** GB 11643-1999: 17 digits and a check character. */
export function isResidentIdentity(number: string, today: string): boolean {
  return (
    /^\d{17}[\dX]$/.test(number) &&
    provincePrefixes.has(number.slice(0, 2)) &&
    hasBirthAndCheck(number, today)
  );
}

/** 港澳台居民居住证: the same check on the prefixes 81, 82 and 83. */
export function isResidencePermit(number: string, today: string): boolean {
  return (
    /^\d{17}[\dX]$/.test(number) &&
    residencePermitPrefixes.includes(number.slice(0, 6)) &&
    hasBirthAndCheck(number, today)
  );
}

/** 外国人永久居留身份证: since 2023-12 18 digits beginning with 9, before that three letters and 12 digits. */
export function isPermanentResidence(number: string, today: string): boolean {
  return (
    (/^9\d{16}[\dX]$/.test(number) && hasBirthAndCheck(number, today)) || /^[A-Z]{3}\d{12}$/.test(number)
  );
}

export function isPassport(number: string): boolean {
  return /^[A-Z0-9]{5,17}$/.test(number);
}

/** 残疾人证: the 18 characters of the identity number, category 1–7, level 1–4, and B with a digit when reissued. */
export function isDisabilityCertificate(number: string, today: string): boolean {
  return /^\d{17}[\dX][1-7][1-4](B\d)?$/.test(number) && isResidentIdentity(number.slice(0, 18), today);
}

export type DocumentType =
  'resident_identity' | 'residence_permit' | 'permanent_residence' | 'passport' | 'none';

/** What is wrong with a number of this type, as a sentence; undefined when nothing is. */
export function documentProblem(type: DocumentType, typed: string, today: string): string | undefined {
  const number = foldCode(typed);
  switch (type) {
    case 'resident_identity':
      if (/^\d{15}$/.test(number)) return '这是15位的旧号码，请填写18位的新号码。';
      return isResidentIdentity(number, today) ? undefined : '身份证号码不对，请对照证件再核对一遍。';
    case 'residence_permit':
      return isResidencePermit(number, today) ? undefined : '居住证号码不对，请对照证件再核对一遍。';
    case 'permanent_residence':
      return isPermanentResidence(number, today) ? undefined : '永久居留证号码不对，请对照证件再核对一遍。';
    case 'passport':
      return isPassport(number) ? undefined : '护照号码应是5到17位字母和数字，请再核对。';
    default:
      return '选了暂无证件，就不用填写号码。';
  }
}
