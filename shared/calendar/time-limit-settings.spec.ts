import { type LengthSetting, settingInForce } from './time-limit-settings';

const setting = (id: string, regionCode: string, length: number, effectiveFrom: string): LengthSetting => ({
  id,
  regionCode,
  length,
  effectiveFrom,
});
const province = setting('1', '21', 4, '2026-01-01');
const city = setting('2', '2101', 3, '2026-03-01');
const county = setting('3', '210102', 2, '2026-06-01');
const neighbour = setting('4', '210103', 1, '2026-01-01');
const all = [province, city, county, neighbour];

describe('the length of a clock that holds for a region (§2.3: all settings)', () => {
  it('nothing is set: the table holds', () => {
    expect(settingInForce([], '210102', '2026-11-25')).toBeUndefined();
    expect(settingInForce(all, '500110', '2026-11-25')).toBeUndefined();
  });

  it('is inherited down the tree, from the nearest region that has set one', () => {
    expect(settingInForce(all, '210102', '2026-11-25')).toBe(county);
    expect(settingInForce(all, '210102002', '2026-11-25')).toBe(county);
    expect(settingInForce(all, '210102002001', '2026-11-25')).toBe(county);
    expect(settingInForce(all, '210104', '2026-11-25')).toBe(city);
    expect(settingInForce(all, '2102', '2026-11-25')).toBe(province);
    expect(settingInForce(all, '21', '2026-11-25')).toBe(province);
  });

  it('does not go up or sideways', () => {
    expect(settingInForce([county], '2101', '2026-11-25')).toBeUndefined();
    expect(settingInForce([neighbour], '210102', '2026-11-25')).toBeUndefined();
    expect(settingInForce(all, '', '2026-11-25')).toBeUndefined();
  });

  it('holds from its day on, and until then what held before', () => {
    expect(settingInForce(all, '210102', '2026-06-01')).toBe(county);
    expect(settingInForce(all, '210102', '2026-05-31')).toBe(city);
    expect(settingInForce(all, '210102', '2026-02-28')).toBe(province);
    expect(settingInForce(all, '210102', '2025-12-31')).toBeUndefined();
  });

  it('of one region the later day counts, and on one day the later entry, in whatever order they are read', () => {
    const later = setting('0', '210102', 5, '2026-07-01');
    const corrected = setting('9', '210102', 1, '2026-07-01');
    for (const rows of [
      [county, later],
      [later, county],
    ])
      expect(settingInForce(rows, '210102', '2026-11-25')).toBe(later);
    for (const rows of [
      [county, later, corrected],
      [corrected, later, county],
      [later, corrected, county],
    ])
      expect(settingInForce(rows, '210102', '2026-11-25')).toBe(corrected);
  });

  it('a newer setting above does not take the place of the region’s own', () => {
    const above = setting('8', '2101', 5, '2026-10-01');
    expect(settingInForce([county, above], '210102', '2026-11-25')).toBe(county);
    expect(settingInForce([above, county], '210102', '2026-11-25')).toBe(county);
  });

  it('a community’s own, twelve digits deep, counts before a township’s and a county’s', () => {
    const community = setting('5', '210102002001', 1, '2026-01-01');
    const township = setting('6', '210102002', 2, '2026-09-01');
    expect(settingInForce([county, township, community], '210102002001', '2026-11-25')).toBe(community);
    expect(settingInForce([community, township, county], '210102002001', '2026-11-25')).toBe(community);
    expect(settingInForce([community, county, township], '210102002', '2026-11-25')).toBe(township);
  });
});
