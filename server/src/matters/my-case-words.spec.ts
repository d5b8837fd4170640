import type { Case } from '../care/cases/case.entity';
import { asksWish } from './my-case-words';

const waiting = (wishReviewedOn: string, wishConfirmedOn: string | null = null) => ({
  row: { state: 'waiting', wishReviewedOn, wishConfirmedOn } as Case,
});

describe('the wish is asked for from 14 days before three months are full (LN/11, 104/6)', () => {
  it.each([
    ['2026-08-25', '2026-11-10', false],
    ['2026-08-25', '2026-11-11', true],
    ['2026-08-25', '2026-11-25', true],
    ['2026-08-25', '2026-12-24', true],
    // 30 November and three months end on the last day of February.
    ['2026-11-30', '2027-02-13', false],
    ['2026-11-30', '2027-02-14', true],
  ])('reviewed on %s, asked on %s: %s', (reviewedOn, today, asked) => {
    expect(asksWish(waiting(reviewedOn), today)).toBe(asked);
  });

  it('an answer within these days is an answer, an older one is not', () => {
    expect(asksWish(waiting('2026-08-25', '2026-11-11'), '2026-11-20')).toBe(false);
    expect(asksWish(waiting('2026-08-25', '2026-11-10'), '2026-11-20')).toBe(true);
  });

  it('is not asked for once an institution is asked', () => {
    const { row } = waiting('2026-01-01');
    expect(asksWish({ row: { ...row, state: 'offered' } as Case }, '2026-11-20')).toBe(false);
  });
});
