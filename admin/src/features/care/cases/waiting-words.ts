import type { WaitingBrief } from '@jingkang/shared/api/cases';
import { daysBetween } from '@jingkang/shared/calendar/local-date';
import { timeLimits } from '@jingkang/shared/calendar/time-limits';
import { today } from '../../../components/dates';

type Wait = Pick<WaitingBrief, 'position' | 'monthsWaited' | 'reasonLabel'>;
type Review = Pick<WaitingBrief, 'reviewDueOn' | 'reviewNeeded'>;

export const monthsText = (months: number): string => (months === 0 ? '不到1个月' : `${months}个月`);

/** `第3位 · 已等2个月 · 机构没有空位`; what is not known is left out. */
export const positionText = ({ position, monthsWaited, reasonLabel }: Wait): string =>
  [position === null ? '' : `第${position}位`, `已等${monthsText(monthsWaited)}`, reasonLabel ?? '']
    .filter(Boolean)
    .join(' · ');

/** How the review of the wish presses: past its day, near it, or not yet. */
export type Pressing = 'past' | 'near' | 'far';

export function pressingOf({ reviewDueOn, reviewNeeded }: Review): Pressing {
  if (reviewNeeded) return 'past';
  const left = daysBetween(today(), reviewDueOn);
  return left <= timeLimits.wishReview.warnBefore.length ? 'near' : 'far';
}
