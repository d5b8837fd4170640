import { expectsLongWait, fullMonths, lastDayWithoutReview } from './waiting';

describe('the wait of a case (LN/11, 104/6, §1.6-3)', () => {
  it.each([
    ['2026-01-15', '2026-04-15'],
    ['2025-11-30', '2026-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
    ['2026-03-31', '2026-06-30'],
  ])('reviewed on %s, the last day without a new review is %s', (reviewed, last) =>
    expect(lastDayWithoutReview(reviewed)).toBe(last),
  );

  it.each([
    ['2026-01-15', '2026-01-15', 0],
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2025-11-30', '2026-02-28', 3],
    ['2025-11-30', '2026-02-27', 2],
    ['2025-12-01', '2026-11-30', 11],
    ['2026-05-02', '2026-05-01', 0],
  ])('from %s to %s it has waited %i full months', (from, to, months) =>
    expect(fullMonths(from, to)).toBe(months),
  );

  it('prompts only when the place is expected after three months from the registration', () => {
    expect(expectsLongWait('2025-11-30', null)).toBe(false);
    expect(expectsLongWait('2025-11-30', '2026-02-28')).toBe(false);
    expect(expectsLongWait('2025-11-30', '2026-03-01')).toBe(true);
  });
});
