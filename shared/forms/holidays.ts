import type { Holiday } from '../calendar/working-days';
import { isMissing, rule } from './rule';
import { Optional, WholeNumber } from './rules';

const MOST_ROWS = 120;
const year = () => WholeNumber('年份', { min: 2000, max: 2100 });

/** The days of one year that differ from plain weekends. */
const HolidayRows = (label: string, yearProperty: string) =>
  rule('holidayRows', { maxItems: MOST_ROWS, label }, (value, { form }) => {
    if (!Array.isArray(value) || value.length === 0) return `请填写${label}。`;
    if (value.length > MOST_ROWS) return `${label}最多${MOST_ROWS}行，请再核对。`;
    const wrong = value.findIndex((row) => !isHoliday(row, String(form[yearProperty])));
    if (wrong >= 0) return `${label}第${wrong + 1}行不对，请核对日期、类别和名称。`;
    const dates = new Set(value.map((row: Holiday) => row.date));
    return dates.size === value.length ? undefined : `${label}里有重复的日期，请去掉。`;
  });

/** 国办发明电〔2025〕7号, of the year itself or the one before. */
const NoticeNumber = (label: string, yearProperty: string) =>
  rule('noticeNumber', { maxLength: 40, label }, (value, { form }) => {
    if (isMissing(value)) return `请填写${label}。`;
    const [, typed] = /^国办发明电〔(20\d\d)〕\d{1,3}号$/.exec(String(value)) ?? [];
    if (!typed) return `${label}不对，请照通知填写，如国办发明电〔2025〕7号。`;
    const ofYear = Number(form[yearProperty]);
    return [ofYear - 1, ofYear].includes(Number(typed)) ? undefined : `${label}不是这一年的通知，请再核对。`;
  });

function isHoliday(row: unknown, ofYear: string): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const { date, kind, name, ...more } = row as Record<string, unknown>;
  if (Object.keys(more).length > 0) return false;
  return isDayOf(date, ofYear) && (kind === 'holiday' || kind === 'workday') && isShortName(name);
}

function isDayOf(date: unknown, ofYear: string): boolean {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || !date.startsWith(`${ofYear}-`))
    return false;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}

function isShortName(name: unknown): boolean {
  return (
    typeof name === 'string' && !isMissing(name.trim()) && [...name].length <= 20 && !/\p{Cc}/u.test(name)
  );
}

export class HolidayQuery {
  /** Missing: this year. */
  @Optional() @year() year?: number;
}

/** The notice of a year, as `wholeYearProblem` holds its rows against what it says. */
export class HolidayYearForm {
  @year() year!: number;
  @NoticeNumber('通知文号', 'year') notice!: string;
  @WholeNumber('放假天数', { min: 1, max: 100 }) daysOff!: number;
  @WholeNumber('调休上班天数', { min: 0, max: 20 }) workdays!: number;
  @HolidayRows('放假和调休安排', 'year') days!: Holiday[];
}
