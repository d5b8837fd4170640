// Toy people and institutions for the bench: made up, the same at every run.

/** Even numbers in [0, 1) that follow from a seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Picks from `[[value, weight], …]`. */
export function weighed(random, table) {
  let left = random() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) if ((left -= weight) < 0) return value;
  return table[0][0];
}

const families = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红波辉玲梅鑫宇浩然子轩欣怡晨曦文博'];

export function nameFrom(random) {
  const second = random() < 0.75 ? pick(random, given) : '';
  return `${pick(random, families)}${pick(random, given)}${second}`;
}

export const phoneFrom = (random) => `139${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;

export function birthDateFrom(random) {
  const year = 1950 + Math.floor(random() * 58);
  return [year, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident identity number with a valid check digit (GB 11643). */
export function documentFrom(random, county, birthDate) {
  const body = `${county}${birthDate.replaceAll('-', '')}${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
  const sum = factors.reduce((total, factor, index) => total + factor * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

export function fieldsFrom(random, { county, township }) {
  const birthDate = birthDateFrom(random);
  const told = (share, fields) => (random() < share ? fields() : {});
  return {
    applicantRole: weighed(random, [
      ['guardian', 7],
      ['person', 2],
      ['relative', 1],
    ]),
    personName: nameFrom(random),
    relation: weighed(random, [
      ['parent', 5],
      ['spouse', 2],
      ['child', 2],
      ['self', 2],
    ]),
    regionCode: township,
    contactPhone: phoneFrom(random),
    needs: [pick(random, ['medication', 'life_skills', 'social_skills', 'vocational', 'family_support'])],
    contactName: nameFrom(random),
    communityName: '演示社区',
    ...told(0.8, () => ({
      address: `演示路${1 + Math.floor(random() * 300)}号${1 + Math.floor(random() * 6)}单元`,
    })),
    ...told(0.7, () => ({ birthDate, gender: pick(random, ['female', 'male']) })),
    ...told(0.4, () => ({
      documentType: 'resident_identity',
      documentNumber: documentFrom(random, county, birthDate),
    })),
    ...told(0.5, () => ({ diagnosis: pick(random, ['schizophrenia', 'bipolar', 'other', 'undiagnosed']) })),
    ...told(0.3, () => ({
      entitlements: ['minimum_living'],
      contactWays: ['phone'],
      contactTimes: ['weekday_day'],
    })),
    ...told(0.2, () => ({ doNotMention: true, doNotVisit: true })),
    ...told(0.3, () => ({
      remark: '白天家里有人，晚上请不要打电话。想先了解有哪些活动可以参加，路怎么走。',
    })),
  };
}
