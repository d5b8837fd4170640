import type { WaitingBrief } from '@jingkang/shared/api/cases';
import { type LocalDate, toLocalDate } from '@jingkang/shared/calendar/local-date';
import { type CaseState, caseWaiting, caseWishAwaited } from '@jingkang/shared/lifecycles/case';
import { fullMonths, lastDayWithoutReview } from '@jingkang/shared/lifecycles/waiting';
import { waitReasons } from '@jingkang/shared/terms';
import { named } from '../../../foundation/database/rows/damaged';
import type { Case } from '../../cases/case.entity';

type Waits = Pick<Case, 'state' | 'createdAt' | 'wishReviewedOn' | 'waitReason' | 'expectedOn'>;

const wishAwaited: readonly CaseState[] = caseWishAwaited;
const waiting: readonly CaseState[] = caseWaiting;

/** On the waiting list. */
export const waits = (state: CaseState): boolean => waiting.includes(state);

/** The wait as a list tells it; null once an institution is asked. `position` is the place on the waiting list. */
export function waitingBrief(
  row: Waits,
  position: number | undefined,
  alternatives: string | undefined,
  today: LocalDate,
): WaitingBrief | null {
  if (!wishAwaited.includes(row.state)) return null;
  const listed = waits(row.state);
  const reviewDueOn = lastDayWithoutReview(row.wishReviewedOn);
  return {
    position: position ?? null,
    monthsWaited: fullMonths(toLocalDate(row.createdAt), today),
    reasonLabel: listed && row.waitReason ? named(waitReasons, row.waitReason) : null,
    reviewDueOn,
    reviewNeeded: today > reviewDueOn,
    expectedOn: listed ? row.expectedOn : null,
    alternatives: listed ? (alternatives ?? null) : null,
  };
}
