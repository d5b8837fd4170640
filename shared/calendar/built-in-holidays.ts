import { getDayDetail } from 'chinese-days';
import { addDays, dayOfWeek, type LocalDate } from './local-date';
import type { Holiday } from './working-days';

/** The last year whose notice (国务院办公厅) is in the table that chinese-days 1.5.7 brings. */
export const lastBuiltInYear = 2026;

/** The notice each built-in year comes from. */
export const builtInNotices: Readonly<Record<number, string>> = {
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

/** The rows of one year that differ from plain weekends, as the start value of the editable table. */
export function builtInHolidays(year: number): Holiday[] {
  if (year > lastBuiltInYear) return [];
  const rows: Holiday[] = [];
  for (let day: LocalDate = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const detail = getDayDetail(day);
    const name = detail.name.split(',')[1] ?? detail.name;
    const weekend = [0, 6].includes(dayOfWeek(day));
    if (detail.work && weekend) rows.push({ date: day, kind: 'workday', name });
    if (!detail.work && (!weekend || detail.name.includes(',')))
      rows.push({ date: day, kind: 'holiday', name });
  }
  return rows;
}
