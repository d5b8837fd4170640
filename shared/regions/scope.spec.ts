import communities from './data/demo-communities.json';
import divisions from './data/divisions.json';
import { contains, levelOf } from './codes';
import { inScope, urbanKindOf } from './scope';

const names: Readonly<Record<string, string>> = divisions;
const codes = Object.keys(names);
const below = (root: string, level: string) =>
  codes.filter((code) => contains(root, code) && levelOf(code) === level);

/** Requirements §8.1: counties of each city of Liaoning, in the order of the codes 2101 to 2114. */
const countiesPerCity = [13, 10, 7, 7, 6, 6, 7, 6, 7, 7, 4, 7, 7, 6];

/** Requirements §8.2, QJ/annex3: the five streets and sixteen towns of the plan. */
const qijiang = {
  streets: { '001': '古南', '002': '文龙', '003': '三江', '006': '新盛', '007': '通惠' },
  towns: {
    108: '石角',
    109: '东溪',
    110: '赶水',
    111: '打通',
    112: '石壕',
    113: '永新',
    114: '三角',
    115: '隆盛',
    116: '郭扶',
    117: '篆塘',
    118: '丁山',
    119: '安稳',
    120: '扶欢',
    121: '永城',
    123: '中峰',
    124: '横山',
  },
} as const;

describe('Liaoning counts 14 cities and 100 counties (§3.2, §8.1)', () => {
  it('14 cities', () => expect(below('21', 'city').filter(inScope)).toHaveLength(14));
  it('100 counties, city by city', () => {
    expect(below('21', 'county').filter(inScope)).toHaveLength(100);
    const perCity = below('21', 'city')
      .sort()
      .map((city) => below(city, 'county').length);
    expect(perCity).toEqual(countiesPerCity);
  });
  it('a spot check of names: 210181 新民市, 210921 阜新蒙古族自治县, 211324 喀喇沁左翼蒙古族自治县', () => {
    expect([names['210181'], names['210921'], names['211324']]).toEqual([
      '新民市',
      '阜新蒙古族自治县',
      '喀喇沁左翼蒙古族自治县',
    ]);
  });
});

describe('Qijiang counts 21 townships, not the 31 of the code list (§1.6-8, §8.2)', () => {
  const all = below('500110', 'township');
  const counted = all.filter(inScope);

  it('31 in the code list, 21 in the plan', () => {
    expect(all).toHaveLength(31);
    expect(counted).toHaveLength(21);
  });

  it('they are the five streets and sixteen towns that the plan names', () => {
    const named = { ...qijiang.streets, ...qijiang.towns };
    const expected = Object.entries(named).map(([end, name]) => [`500110${end}`, name]);
    expect(counted.sort().map((code) => [code, names[code]?.replace(/(街道|镇).*$/, '')])).toEqual(
      expected.sort(),
    );
  });

  it('5 are streets and 16 are towns (QJ/二)', () => {
    const kinds = counted.map((code) => urbanKindOf(code, names[code] ?? ''));
    expect(kinds.filter((kind) => kind === 'street')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'town')).toHaveLength(16);
  });

  it('a community of a 万盛 township is out of scope with it, one of 古南 is in', () => {
    expect(inScope('500110101001')).toBe(false);
    expect(inScope('500110001001')).toBe(true);
    expect(inScope('500110')).toBe(true);
  });
});

it('other provinces and districts are out of scope', () => {
  for (const code of ['22', '2201', '11', '50', '5001', '500111', '500112001'])
    expect(inScope(code)).toBe(false);
});

it('only townships are told apart as street or town', () => {
  expect(urbanKindOf('500110', '綦江区')).toBe('other');
  expect(urbanKindOf('500110001001', '某某社区')).toBe('other');
  expect(urbanKindOf('500110001', '古南街道')).toBe('street');
  expect(urbanKindOf('500110108', '石角镇')).toBe('town');
});

it('no community of the demo has the code of a division: both are put into one table', () => {
  expect(Object.keys(communities).length).toBeGreaterThan(100);
  expect(Object.keys(communities).filter((code) => code in names)).toEqual([]);
});
