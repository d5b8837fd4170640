import fc from 'fast-check';
import { contains, countyOf, levelOf, parentOf, pathOf } from './codes';

describe('administrative codes (requirements §8)', () => {
  it.each([
    ['21', 'province'],
    ['2101', 'city'],
    ['210102', 'county'],
    ['210102001', 'township'],
    ['210102001001', 'community'],
  ])('%s names a %s', (code, level) => expect(levelOf(code)).toBe(level));

  it.each(['', '2', '210', '21010', '2101020', '21010200', '2101020010', '21010a', '２１', ' 21', '21\n'])(
    '%j is no code',
    (code) => expect(levelOf(code)).toBeUndefined(),
  );

  it('the parent is one level up', () => {
    expect(parentOf('210102001001')).toBe('210102001');
    expect(parentOf('210102001')).toBe('210102');
    expect(parentOf('210102')).toBe('2101');
    expect(parentOf('2101')).toBe('21');
    expect(parentOf('21')).toBeUndefined();
  });

  it('the path leads from the province to the code', () => {
    expect(pathOf('210102001')).toEqual(['21', '2101', '210102', '210102001']);
    expect(pathOf('21')).toEqual(['21']);
  });

  it('the county of a township is its first six digits; above the county there is none', () => {
    expect(countyOf('500110001')).toBe('500110');
    expect(countyOf('500110')).toBe('500110');
    expect(countyOf('5001')).toBeUndefined();
  });
});

describe('a region contains itself and what lies below it', () => {
  it.each([
    ['21', '210102001', true],
    ['2101', '210102', true],
    ['210102', '210102', true],
    ['210102', '2101', false],
    ['210102', '210103001', false],
    ['2101', '2102', false],
    ['500110', '500111001', false],
    ['500110', '500110001', true],
  ])('%s contains %s: %s', (outer, inner, expected) => expect(contains(outer, inner)).toBe(expected));

  it.each([
    ['', '210102'],
    ['2', '21'],
    ['210', '210102'],
    ['2101020', '210102001'],
    ['21010200', '210102001'],
    ['2101020010', '210102001001'],
    ['%', '210102'],
    ['21', '210'],
    ['21', '21abcd'],
  ])('%j is a mere prefix or no code and contains nothing: %s', (outer, inner) =>
    expect(contains(outer, inner)).toBe(false),
  );

  const code = fc
    .tuple(fc.constantFrom(2, 4, 6, 9, 12), fc.stringMatching(/^[0-9]{12}$/))
    .map(([length, digits]) => digits.slice(0, length));

  it('containing is the same as standing on the path (property)', () => {
    fc.assert(
      fc.property(code, code, (outer, inner) => contains(outer, inner) === pathOf(inner).includes(outer)),
    );
    fc.assert(fc.property(code, (inner) => pathOf(inner).every((outer) => contains(outer, inner))));
  });
});
