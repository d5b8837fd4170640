import { addDays, type LocalDate } from '../calendar/local-date';
import type { LocalDay } from '../calendar/working-days';
import { rule } from './rule';
import { Choice, DateOnly, Line } from './rules';

/** How far back a day may be changed: offices that were closed by a storm are entered afterwards. */
const localDaysBack = 30;
export const localDayKinds = { holiday: '放假', workday: '上班' } as const;

/** The days a region may change today: those just past, to the end of next year. */
export const changeableDays = (today: LocalDate): readonly [first: LocalDate, last: LocalDate] => [
  addDays(today, -localDaysBack),
  `${Number(today.slice(0, 4)) + 1}-12-31`,
];

const Changeable = (label: string) =>
  rule('changeableDay', { format: 'date', label }, (value, { today }) => {
    const [first, last] = changeableDays(today);
    return typeof value === 'string' && (value < first || value > last)
      ? `${label}只能在${first}到${last}之间，请再核对。`
      : undefined;
  });

/** A day on which the offices of a region and all below it are closed, or a weekend day on which they work. */
export class LocalDayForm {
  @DateOnly('日期') @Changeable('日期') date!: string;
  @Choice('安排', Object.keys(localDayKinds)) kind!: LocalDay['kind'];
  @Line('名称', { max: 20 }) name!: string;
}

export class RemoveLocalDayForm {
  @DateOnly('日期') @Changeable('日期') date!: string;
}
