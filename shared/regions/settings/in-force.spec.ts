import { inForce, lastSet, type SettingRow, shortened } from './in-force';

const row = (id: string, regionCode: string, days: number | null, from: string): SettingRow => ({
  id,
  regionCode,
  from,
  value: days === null ? null : { length: days },
});
const province = row('1', '21', 5, '2026-01-01');
const city = row('2', '2101', 4, '2026-03-01');
const county = row('3', '210102', 3, '2026-06-01');
const neighbour = row('4', '210104', 2, '2026-06-01');
const all = [province, city, county, neighbour];

describe('what holds for a region on a day (§2.3: all settings)', () => {
  it('nothing set: the standard', () => {
    expect(inForce([], '210102', '2026-11-25')).toBeUndefined();
    expect(inForce(all, '500110', '2026-11-25')).toBeUndefined();
    expect(inForce(all, '', '2026-11-25')).toBeUndefined();
  });

  it('the nearest region on the way up, and nobody else’s', () => {
    expect(inForce(all, '210102', '2026-11-25')).toBe(county);
    expect(inForce(all, '210102002001', '2026-11-25')).toBe(county);
    expect(inForce(all, '210106', '2026-11-25')).toBe(city);
    expect(inForce(all, '2102', '2026-11-25')).toBe(province);
    expect(inForce([county], '2101', '2026-11-25')).toBeUndefined();
  });

  it('from its day on, and not a day before', () => {
    expect(inForce(all, '210102', '2026-06-01')).toBe(county);
    expect(inForce(all, '210102', '2026-05-31')).toBe(city);
    expect(inForce(all, '210102', '2026-02-28')).toBe(province);
    expect(inForce(all, '210102', '2025-12-31')).toBeUndefined();
  });

  it('the newest of a region, and of one day the one entered last, in whatever order they come', () => {
    const later = row('5', '210102', 2, '2026-10-01');
    const corrected = row('6', '210102', 1, '2026-10-01');
    for (const rows of [
      [county, later, corrected],
      [corrected, later, county],
    ]) {
      expect(inForce(rows, '210102', '2026-11-25')).toBe(corrected);
      expect(inForce(rows, '210102', '2026-09-30')).toBe(county);
    }
  });

  it('taken back, the region above serves again; from its day on', () => {
    const back = row('7', '210102', null, '2026-10-01');
    expect(inForce([...all, back], '210102', '2026-09-30')).toBe(county);
    expect(inForce([...all, back], '210102', '2026-10-01')).toBe(city);
    expect(inForce([county, back], '210102', '2026-10-01')).toBeUndefined();
    const again = row('8', '210102', 1, '2026-10-02');
    expect(inForce([...all, back, again], '210102', '2026-10-02')).toBe(again);
  });

  describe('taken back while a change is still to come (length 4 from the day after tomorrow, taken back today)', () => {
    const today = '2026-11-25';
    const ahead = row('5', '210102', 4, '2026-11-27');
    const further = row('6', '210102', 2, '2027-02-01');
    const back = row('7', '210102', null, today);
    const days = [today, '2026-11-26', '2026-11-27', '2026-11-28', '2027-02-01', '2030-01-01'];
    const lengths = (rows: readonly SettingRow[]) =>
      days.map((day) => inForce(rows, '210102', day)?.value?.length ?? null);

    it('it never begins, nor does one further ahead: the region above serves from the given day on', () => {
      expect(lengths([city, ahead, further])).toEqual([4, 4, 4, 4, 2, 2]);
      for (const rows of [
        [county, ahead, further, back],
        [back, further, ahead, county],
      ]) {
        expect(lengths([city, ...rows]).slice(0, 4)).toEqual([4, 4, 4, 4]);
        for (const day of days) expect(inForce([city, ...rows], '210102', day)).toBe(city);
        expect(lengths(rows)).toEqual(days.map(() => null));
        expect(inForce(rows, '210102', '2026-11-24')).toBe(county);
        expect(lastSet(rows, '210102')?.value).toBeNull();
      }
    });

    it('one that began or begins before the given day holds until then', () => {
      const later = row('7', '210102', null, '2026-12-31');
      expect(lengths([county, ahead, further, later])).toEqual([3, 3, 4, 4, null, null]);
    });

    it('a change that is entered afterwards begins on its day', () => {
      const again = row('8', '210102', 1, '2027-02-01');
      expect(lengths([city, county, ahead, further, back, again])).toEqual([4, 4, 4, 4, 1, 1]);
    });
  });

  it('what holds in the region alone is not inherited', () => {
    expect(inForce(all, '210102', '2026-11-25', 'here')).toBe(county);
    expect(inForce(all, '210102002', '2026-11-25', 'here')).toBeUndefined();
  });
});

it('a form begins with what was entered last for the region itself, whenever it begins', () => {
  const ahead = row('5', '210102', 2, '2030-01-01');
  const today = row('6', '210102', 1, '2026-10-01');
  expect(lastSet([...all, ahead], '210102')).toBe(ahead);
  expect(lastSet([today, ...all, ahead], '210102')).toBe(today);
  expect(lastSet(all, '210106')).toBeUndefined();
});

describe('a history of which not all is told', () => {
  const day = (n: number) => `2026-${String(1 + (n % 12)).padStart(2, '0')}-01`;
  const long = [
    province,
    row('2a', '2101', 7, '2027-02-01'),
    row('2b', '2101', null, '2026-11-01'),
    row('2c', '2101', 6, '2027-01-01'),
    ...Array.from({ length: 60 }, (_, n) =>
      row(`3${String(n).padStart(2, '0')}`, '210102', n % 7 ? n : null, day(n)),
    ),
    row('4a', '210102', 9, '2027-03-01'),
  ];

  it.each([1, 5, 50])('of the newest %i, the same holds on every day from today as by all', (most) => {
    const told = shortened(long, most, '2026-07-15');
    expect(told.slice(0, most)).toEqual([...long].reverse().slice(0, most));
    for (const region of ['21', '2101', '210102', '210102002'])
      for (const on of ['2026-07-15', '2026-11-01', '2026-12-31', '2027-01-01', '2027-02-01', '2027-04-01']) {
        expect(inForce(told, region, on)).toBe(inForce(long, region, on));
        expect(lastSet(told, region)).toBe(lastSet(long, region));
      }
  });

  it('is short', () => {
    expect(shortened(long, 5, '2026-07-15').length).toBeLessThan(15);
    expect(shortened([], 5, '2026-07-15')).toEqual([]);
  });
});
