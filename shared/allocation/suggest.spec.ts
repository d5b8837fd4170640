import { type Candidate, criteria, placesFree, type Wanted } from './criteria';
import { suggest, whyNotOf } from './suggest';

const wanted: Wanted = {
  regionCode: '500110001001',
  needs: ['life_skills', 'vocational'],
  ageBand: 'adult',
};
const fitting: Candidate = {
  id: 'a',
  regionCode: '500110001',
  services: ['life_skills', 'vocational', 'medication'],
  ageGroups: ['adult', 'senior'],
  capacity: 10,
  taken: 4,
  acceptsNew: true,
  visitsHomes: true,
  active: true,
  distanceKm: 2,
};
const one = (more: Partial<Candidate>): Candidate => ({ ...fitting, ...more });
const reasonOf = (code: string, candidate: Candidate, person: Wanted = wanted) =>
  suggest(person, [candidate])[0]?.reasons.find((reason) => reason.code === code);
const order = (candidates: readonly Candidate[], person: Wanted = wanted) =>
  suggest(person, candidates).map(({ candidate }) => candidate.id);

describe('the reasons for and against an institution (LN/10, QJ/5(4))', () => {
  it('come in the order they count', () => {
    const codes = ['services', 'ageGroup', 'residence', 'distance', 'room', 'homeVisits'];
    expect(criteria.map(({ code }) => code)).toEqual(codes);
    expect(suggest(wanted, [fitting])[0]?.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, string, Partial<Candidate>, boolean, string]>([
    ['services', 'offers all', {}, true, '需要的都能做：生活技能训练、职业能力训练'],
    ['services', 'lacks one', { services: ['life_skills'] }, false, '还缺：职业能力训练'],
    ['services', 'offers nothing', { services: [] }, false, '还缺：生活技能训练、职业能力训练'],
    ['ageGroup', 'serves the age', {}, true, '服务35–59岁的人'],
    ['ageGroup', 'serves another age', { ageGroups: ['child'] }, false, '不服务35–59岁的人'],
    ['ageGroup', 'has not said', { ageGroups: [] }, false, '没写明服务年龄段，请先问清'],
    ['residence', 'same community', { regionCode: '500110001001' }, true, '在同一个村或社区'],
    ['residence', 'same township', { regionCode: '500110001002' }, true, '在同一个镇街'],
    ['residence', 'of the township', { regionCode: '500110001' }, true, '在同一个镇街'],
    ['residence', 'another township', { regionCode: '500110002' }, true, '在同一个区县'],
    ['residence', 'for the whole county', { regionCode: '500110' }, true, '面向全区县'],
    ['residence', 'another county', { regionCode: '500111' }, false, '在别的区县'],
    ['distance', 'near', { distanceKm: 3.04 }, true, '约3.0公里'],
    ['distance', 'just near', { distanceKm: 10 }, true, '约10.0公里'],
    ['distance', 'far', { distanceKm: 10.1 }, false, '约10.1公里，比较远'],
    ['distance', 'unknown', { distanceKm: null }, false, '不知道有多远'],
    ['room', 'has room', {}, true, '还有6个空位'],
    ['room', 'is full', { taken: 10 }, false, '没有空位'],
    ['room', 'has more people than places', { taken: 12 }, false, '没有空位'],
    ['room', 'has not said', { capacity: null }, true, '没写明名额，请先问清'],
    ['homeVisits', 'visits', {}, true, '可以上门'],
    ['homeVisits', 'does not', { visitsHomes: false }, false, '不上门'],
  ])('%s: %s', (code, _, more, fits, words) =>
    expect(reasonOf(code, one(more))).toEqual({ code, fits, words }),
  );

  it('what is not known of the person speaks against nobody', () => {
    expect(reasonOf('services', one({ services: [] }), { ...wanted, needs: [] })).toMatchObject({
      fits: true,
    });
    expect(reasonOf('services', one({ services: [] }), { ...wanted, needs: ['unsure'] })).toEqual({
      code: 'services',
      fits: true,
      words: '还没有写明需要的服务',
    });
    expect(reasonOf('ageGroup', one({ ageGroups: [] }), { ...wanted, ageBand: null })).toEqual({
      code: 'ageGroup',
      fits: true,
      words: '还不知道本人的年龄',
    });
  });

  it('a person known to the township only is not in the same community as anybody', () => {
    const person = { ...wanted, regionCode: '500110001' };
    expect(reasonOf('residence', one({ regionCode: '500110001001' }), person)?.words).toBe('在同一个镇街');
    const known = { ...wanted, regionCode: '500110' };
    expect(reasonOf('residence', one({ regionCode: '500110001' }), known)?.words).toBe('在同一个区县');
  });
});

describe('the order', () => {
  it.each<[string, Partial<Candidate>, Partial<Candidate>]>([
    ['fewer services missing', { services: ['life_skills'] }, { services: [] }],
    ['all services before the age', { ageGroups: [] }, { services: ['life_skills'] }],
    ['the age before an age not said', {}, { ageGroups: [] }],
    ['an age not said before another age', { ageGroups: [] }, { ageGroups: ['child'] }],
    ['the age before the residence', { regionCode: '500110002' }, { ageGroups: ['child'] }],
    ['the community before the township', { regionCode: '500110001001' }, {}],
    ['the township before the county', {}, { regionCode: '500110' }],
    ['the county before another', { regionCode: '500110002' }, { regionCode: '500111001' }],
    ['the residence before the distance', { distanceKm: 9 }, { regionCode: '500110002', distanceKm: 1 }],
    ['the nearer', { distanceKm: 1.9 }, {}],
    ['a known distance before an unknown', { distanceKm: 99 }, { distanceKm: null }],
    ['the distance before the room', { taken: 9 }, { distanceKm: 2.1, taken: 0 }],
    ['more room', { taken: 3 }, {}],
    ['room before room not said', { taken: 9 }, { capacity: null }],
    ['the room before home visits', { taken: 3, visitsHomes: false }, {}],
    ['home visits', {}, { visitsHomes: false }],
  ])('%s', (_, better, worse) => {
    const [first, second] = [one({ ...better, id: 'z' }), one({ ...worse, id: 'b' })];
    expect(order([first, second])).toEqual(['z', 'b']);
    expect(order([second, first])).toEqual(['z', 'b']);
  });

  it('is the same from whatever order they are read in; alike ones go by id', () => {
    const many = ['c', 'a', 'b', 'd'].map((id, n) => one({ id, taken: n % 2 }));
    const turned = [...many].reverse();
    expect(order(many)).toEqual(order(turned));
    expect(order([one({ id: 'y' }), one({ id: 'x' }), one({ id: 'w' })])).toEqual(['w', 'x', 'y']);
  });

  it('those that cannot be chosen come last, however well they fit, and among themselves in the same order', () => {
    const poor = one({ id: 'p', services: [], ageGroups: ['child'], regionCode: '500111', distanceKm: null });
    const full = one({ id: 'f', taken: 10, distanceKm: 1 });
    const stopped = one({ id: 's', active: false, distanceKm: 3 });
    expect(order([stopped, full, poor])).toEqual(['p', 'f', 's']);
  });

  it('leaves what it was given as it was, and brings the candidate along', () => {
    const given = [one({ id: 'b' }), one({ id: 'a' })];
    const [first] = suggest(wanted, given);
    expect(given.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(first?.candidate).toBe(given[1]);
    expect(Object.keys(first ?? {}).sort()).toEqual(['candidate', 'choosable', 'reasons', 'whyNot']);
  });

  it('nobody to choose from is no suggestion', () => expect(suggest(wanted, [])).toEqual([]));
});

describe('what cannot be chosen says why', () => {
  it.each<[string, Partial<Candidate>, string | null]>([
    ['open', {}, null],
    ['the last place', { taken: 9 }, null],
    ['capacity not said', { capacity: null, taken: 99 }, null],
    ['stopped', { active: false }, '这家机构已停止服务。'],
    ['stopped before anything else', { active: false, acceptsNew: false, taken: 10 }, '这家机构已停止服务。'],
    ['closed to new people', { acceptsNew: false }, '这家机构现在不接收新人。'],
    ['full', { taken: 10 }, '没有空位了，可以列入等候。'],
    ['over full', { taken: 11 }, '没有空位了，可以列入等候。'],
    ['no places at all', { capacity: 0, taken: 0 }, '没有空位了，可以列入等候。'],
  ])('%s', (_, more, whyNot) => {
    expect(whyNotOf(one(more))).toBe(whyNot);
    expect(suggest(wanted, [one(more)])[0]).toMatchObject({ choosable: whyNot === null, whyNot });
  });

  it('places are counted down to nothing and never below', () => {
    expect(placesFree({ capacity: 3, taken: 1 })).toBe(2);
    expect(placesFree({ capacity: 3, taken: 5 })).toBe(0);
    expect(placesFree({ capacity: null, taken: 5 })).toBeNull();
  });
});
