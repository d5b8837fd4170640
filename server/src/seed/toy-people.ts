import type { ApplicationForm } from '@jingkang/shared/forms/application';

/** Made-up people. Every identity number is valid by its check character and belongs to no one (sequence 999). */
export interface ToyPerson {
  readonly name: string;
  readonly birthDate: string;
  readonly gender: 'female' | 'male';
  readonly phone: string;
  /** A township of one of the demo counties. */
  readonly regionCode: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the 17 digits of a person of the demo and their check character. */
export function toyIdentityNumber(countyCode: string, birthDate: string, sequence: number): string {
  const digits = `${countyCode}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

const given = '安 宁 和 悦 晴 朗 平 乐 舒 康 欣 怡 明 远 初 禾'.split(' ');
const family = '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨'.split(' ');
const rareNames: Readonly<Record<number, string>> = { 3: '演示𬱖', 9: '𠮷演示', 12: '阿依努尔·演示' };
const townships: Readonly<Record<string, readonly string[]>> = {
  '500110': ['500110001', '500110002', '500110109', '500110114'],
  '210102': ['210102001', '210102002', '210102016', '210102021'],
};

/** The n-th person of a demo county. */
export function toyPerson(countyCode: string, n: number): ToyPerson {
  const birthYear = 1956 + ((n * 7) % 50);
  const birthDate = `${birthYear}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`;
  const places = townships[countyCode] ?? [];
  return {
    name: rareNames[n] ?? `${family[n % family.length]}${given[(n * 5) % given.length]}演示`,
    birthDate,
    gender: n % 2 ? 'male' : 'female',
    phone: `1390000${countyCode === '500110' ? '6' : '7'}${String(n).padStart(3, '0')}`,
    regionCode: places[n % places.length] ?? countyCode,
  };
}

/** What a guardian of this person would write. */
export function toyApplication(person: ToyPerson, n: number): ApplicationForm {
  const county = person.regionCode.slice(0, 6);
  return {
    applicantRole: n % 4 === 0 ? 'person' : 'guardian',
    personName: person.name,
    relation: n % 4 === 0 ? 'self' : n % 3 === 0 ? 'spouse' : 'parent',
    regionCode: person.regionCode,
    contactPhone: person.phone,
    needs: n % 2 ? ['life_skills', 'family_support'] : ['medication', 'social_skills'],
    birthDate: person.birthDate,
    gender: person.gender,
    documentType: 'resident_identity',
    documentNumber: toyIdentityNumber(county, person.birthDate, 990 + (n % 10)),
    address: `演示路${n + 1}号`,
    diagnosis: n % 3 ? 'schizophrenia' : 'bipolar',
    contactWays: ['phone'],
    contactTimes: ['weekday_day'],
    doNotMention: n % 2 === 0,
    doNotVisit: n % 5 === 0,
    remark: n % 3 === 0 ? '白天家里有人，来之前请先打电话。' : '想先了解一下有哪些活动。',
  };
}
