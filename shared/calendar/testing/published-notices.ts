import { addDays, type LocalDate } from '../local-date';
import type { Holiday } from '../working-days';

/**
 * Three notices of 国务院办公厅, typed from their text: [from, to] off, and the weekend days that are worked. The product
 * takes its table from the library and from what is entered.
 */
export const publishedNotices = [
  {
    year: 2024,
    number: '国办发明电〔2023〕7号',
    off: {
      元旦: ['01-01', '01-01'],
      春节: ['02-10', '02-17'],
      清明: ['04-04', '04-06'],
      劳动节: ['05-01', '05-05'],
      端午: ['06-10', '06-10'],
      中秋: ['09-15', '09-17'],
      国庆节: ['10-01', '10-07'],
    },
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    workdays: 251,
  },
  {
    year: 2025,
    number: '国办发明电〔2024〕12号',
    off: {
      元旦: ['01-01', '01-01'],
      春节: ['01-28', '02-04'],
      清明: ['04-04', '04-06'],
      劳动节: ['05-01', '05-05'],
      端午: ['05-31', '06-02'],
      '国庆节、中秋': ['10-01', '10-08'],
    },
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    workdays: 248,
  },
  {
    year: 2026,
    number: '国办发明电〔2025〕7号',
    off: {
      元旦: ['01-01', '01-03'],
      春节: ['02-15', '02-23'],
      清明: ['04-04', '04-06'],
      劳动节: ['05-01', '05-05'],
      端午: ['06-19', '06-21'],
      中秋: ['09-25', '09-27'],
      国庆节: ['10-01', '10-07'],
    },
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    workdays: 248,
  },
] as const;

type PublishedNotice = (typeof publishedNotices)[number];

export const daysFrom = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The rows of a notice, as a person would type them in. */
export function rowsOf({ year, off, worked }: PublishedNotice): Holiday[] {
  const holidays = Object.entries(off).flatMap(([name, [from, to]]) =>
    daysFrom(`${year}-${from}`, `${year}-${to}`).map((date) => ({ date, kind: 'holiday' as const, name })),
  );
  const workdays = worked.map((day) => ({ date: `${year}-${day}`, kind: 'workday' as const, name: '调休' }));
  return [...holidays, ...workdays];
}
