import { type ClockName, limitOf, settableClocks } from '../calendar/time-limits';
import { AnyRegionCode } from './regions';
import { isMissing, rule } from './rule';
import { Choice, DateOnly, Optional } from './rules';

export const timeLimitUnits = { workingDays: '个工作日', days: '天', months: '个月' } as const;

/** Within what a region may set for the clock that stands in the property `clockProperty`. */
const LengthOf = (label: string, clockProperty: string) =>
  rule('wholeNumber', { minimum: 1, label }, (value, { form }) => {
    if (isMissing(value)) return `请填写${label}。`;
    if (!Number.isInteger(value)) return `${label}应是整数。`;
    const clock = settableClocks.find((name) => name === form[clockProperty]);
    const { settable, unit, label: name } = limitOf(clock ?? 'registrationReview');
    if (!clock || !settable) return '请先选择时限。';
    const fits = (value as number) >= settable.min && (value as number) <= settable.max;
    return fits
      ? undefined
      : `“${name}”可以设${settable.min}到${settable.max}${timeLimitUnits[unit]}，请改在这个范围里。`;
  });

/** Never before today: a length that is known to nobody must not judge what was done. */
const FromToday = (label: string) =>
  rule('fromToday', { format: 'date', label }, (value, { today }) =>
    typeof value === 'string' && value < today ? `${label}不能早于今天，已经开始的时限不会改变。` : undefined,
  );

/** A new length of a clock for a region and all below it. */
export class SetTimeLimitForm {
  @AnyRegionCode('地区') region!: string;
  @Choice('时限', settableClocks) clock!: ClockName;
  @LengthOf('长度', 'clock') length!: number;
  @DateOnly('开始日期') @FromToday('开始日期') effectiveFrom!: string;
}

export class TimeLimitQuery {
  /** Missing: the account's own region. */
  @Optional() @AnyRegionCode('地区') region?: string;
}
