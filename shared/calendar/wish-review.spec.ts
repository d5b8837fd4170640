import { builtInHolidays } from './built-in-holidays';
import { endOfDay, startOfDay } from './local-date';
import { clockStatus, dueAt, warnFrom } from './time-limits';
import { WorkingCalendar } from './working-days';

const calendar = new WorkingCalendar([2025, 2026].flatMap(builtInHolidays), [2025, 2026]);
const at = (text: string) => new Date(`${text}+08:00`);
const due = (day: string) => dueAt('wishReview', at(`${day}T10:00:00`), calendar);

describe('three calendar months until the wish is reviewed anew (LN/11, 104/6, §1.6-3)', () => {
  it.each([
    ['2025-11-30', '2026-02-28', '30 November has no 30 February to go to'],
    ['2025-11-29', '2026-02-28', 'nor the 29th'],
    ['2025-11-28', '2026-02-28', 'the 28th has'],
    ['2027-11-30', '2028-02-29', 'in a leap year the month ends with the 29th'],
    ['2027-11-29', '2028-02-29', 'and the 29th has its own day'],
    ['2027-11-28', '2028-02-28', 'and the 28th too'],
    ['2028-02-29', '2028-05-29', 'a leap day goes to the 29th'],
    ['2026-08-31', '2026-11-30', 'a month of 30 days'],
    ['2026-12-31', '2027-03-31', 'over the end of a year'],
    ['2026-01-15', '2026-04-15', 'the same day of the month, were it fewer days or more'],
  ])('reviewed on %s, due on %s: %s', (reviewed, expected) => {
    expect(due(reviewed)).toEqual({ at: endOfDay(expected), provisional: false });
  });

  it('holidays do not move it, and a year without a notice does not make it provisional', () => {
    expect(due('2025-11-17')).toEqual({ at: endOfDay('2026-02-17'), provisional: false });
    expect(due('2030-11-17')).toEqual({ at: endOfDay('2031-02-17'), provisional: false });
  });

  it('the last moment of the day itself is not yet over three months; the first of the next is', () => {
    const { at: end } = due('2025-11-30');
    expect(clockStatus(end, null, at('2026-02-27T23:59:59.999'))).toBe('running');
    expect(clockStatus(end, null, at('2026-02-28T00:00:00'))).toBe('dueToday');
    expect(clockStatus(end, null, at('2026-02-28T23:59:59.999'))).toBe('dueToday');
    expect(clockStatus(end, null, at('2026-03-01T00:00:00'))).toBe('overdue');
  });

  it('the day of the review is the one in Shanghai', () => {
    expect(dueAt('wishReview', new Date('2025-11-29T15:59:59Z'), calendar).at).toEqual(
      endOfDay('2026-02-28'),
    );
    expect(dueAt('wishReview', new Date('2025-11-30T16:00:00Z'), calendar).at).toEqual(
      endOfDay('2026-03-01'),
    );
  });

  it('the warning begins fourteen calendar days ahead, 春节 or not', () => {
    expect(warnFrom('wishReview', endOfDay('2026-02-28'), calendar)).toEqual(endOfDay('2026-02-13'));
    expect(warnFrom('wishReview', endOfDay('2026-02-28'), calendar)?.getTime()).toBe(
      startOfDay('2026-02-14').getTime() - 1,
    );
    expect(warnFrom('wishReview', endOfDay('2027-03-31'), calendar)).toEqual(endOfDay('2027-03-16'));
  });

  it('a review starts the three months anew', () => {
    expect(due('2026-02-28').at).toEqual(endOfDay('2026-05-28'));
  });
});
