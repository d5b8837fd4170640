import { addMonthsClamped, type LocalDate } from '../calendar/local-date';
import { wishReviewMonths } from './case-guards';

/** The last day on which a case may be allocated without a new review of the wish: 超过 excludes the day itself (§1.6-3). */
export const lastDayWithoutReview = (wishReviewedOn: LocalDate): LocalDate =>
  addMonthsClamped(wishReviewedOn, wishReviewMonths);

/** Full calendar months from one day to another, clamped: from 30 November the third is full on 28 or 29 February. */
export function fullMonths(from: LocalDate, to: LocalDate): number {
  const monthOf = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const months = monthOf(to) - monthOf(from);
  return Math.max(0, addMonthsClamped(from, months) > to ? months - 1 : months);
}

/** Whether a place is expected only after the wish would have to be reviewed anew (§1.6-3). */
export const expectsLongWait = (registeredOn: LocalDate, expectedOn: LocalDate | null): boolean =>
  expectedOn !== null && expectedOn > addMonthsClamped(registeredOn, wishReviewMonths);
