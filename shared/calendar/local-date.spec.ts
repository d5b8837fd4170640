import {
  addDays,
  addMonthsClamped,
  dayOfWeek,
  daysBetween,
  endOfDay,
  startOfDay,
  toLocalDate,
} from './local-date';

describe('days in Asia/Shanghai (requirements §8)', () => {
  it('the day changes at 16:00 UTC', () => {
    expect(toLocalDate(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(toLocalDate(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
  });

  it('a day lasts from its first to its last millisecond', () => {
    expect(startOfDay('2026-03-02').toISOString()).toBe('2026-03-01T16:00:00.000Z');
    expect(endOfDay('2026-03-02').toISOString()).toBe('2026-03-02T15:59:59.999Z');
    expect(toLocalDate(endOfDay('2026-12-31'))).toBe('2026-12-31');
  });

  it('the offset is the same in summer: no daylight saving time', () => {
    expect(toLocalDate(new Date('2026-07-01T16:00:00.000Z'))).toBe('2026-07-02');
  });

  it('30 November + 3 months is 28 February, in a leap year the 29th (§1.6-3)', () => {
    expect(addMonthsClamped('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonthsClamped('2027-11-30', 3)).toBe('2028-02-29');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-05', 0, '2026-03-05'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s + %i months is %s (months clamp, §8)', (date, months, expected) =>
    expect(addMonthsClamped(date, months)).toBe(expected),
  );

  it('days are counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(daysBetween('2025-01-01', '2026-01-01')).toBe(365);
  });

  it('Sunday is 0', () => {
    expect(dayOfWeek('2026-11-22')).toBe(0);
    expect(dayOfWeek('2026-11-23')).toBe(1);
  });
});
