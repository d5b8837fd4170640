import { builtInHolidays } from './built-in-holidays';
import { WorkingCalendar } from './working-days';

const calendar = new WorkingCalendar([2024, 2025, 2026].flatMap(builtInHolidays), [2024, 2025, 2026]);

describe('working days by the notices of the State Council (§8)', () => {
  it('a Monday inside 春节 2026 is off, the Saturday before it is worked', () => {
    expect(calendar.isWorkday('2026-02-16')).toBe(false);
    expect(calendar.isWorkday('2026-02-14')).toBe(true);
    expect(calendar.isWorkday('2026-02-28')).toBe(true);
    expect(calendar.isWorkday('2026-03-01')).toBe(false);
  });

  it('the day it starts on does not count', () => {
    expect(calendar.addWorkingDays('2026-11-23', 1).date).toBe('2026-11-24');
    expect(calendar.addWorkingDays('2026-11-22', 1).date).toBe('2026-11-23');
  });

  it('five working days from 13 February 2026 go across 春节 to 27 February', () => {
    expect(calendar.addWorkingDays('2026-02-13', 5)).toEqual({ date: '2026-02-27', provisional: false });
  });

  it('five working days from 24 January 2025 go across 春节 with its worked Sunday to 7 February', () => {
    expect(calendar.addWorkingDays('2025-01-24', 5)).toEqual({ date: '2025-02-07', provisional: false });
  });

  it('five working days from 30 September 2024 go across 国庆 with its worked Saturday', () => {
    expect(calendar.addWorkingDays('2024-09-30', 5).date).toBe('2024-10-12');
  });

  it('no working days stay on the day, also when it is a day off', () => {
    expect(calendar.addWorkingDays('2026-02-16', 0).date).toBe('2026-02-16');
  });

  it('working days between two days count the last but not the first', () => {
    expect(calendar.workingDaysBetween('2026-02-13', '2026-02-24')).toBe(2);
    expect(calendar.workingDaysBetween('2026-02-14', '2026-02-23')).toBe(0);
    expect(calendar.workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0);
    expect(calendar.workingDaysBetween('2026-11-24', '2026-11-23')).toBe(0);
  });
});

describe('a year without data is flagged provisional, never silently wrong (§8)', () => {
  it('counting inside or into such a year is flagged', () => {
    expect(calendar.knows(2027)).toBe(false);
    expect(calendar.addWorkingDays('2026-12-30', 1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(calendar.addWorkingDays('2026-12-30', 2)).toEqual({ date: '2027-01-04', provisional: true });
    expect(calendar.addWorkingDays('2027-06-01', 5).provisional).toBe(true);
  });

  it('no day counted in such a year is still flagged, and so is a count that only begins in it', () => {
    expect(calendar.addWorkingDays('2027-06-01', 0)).toEqual({ date: '2027-06-01', provisional: true });
    expect(calendar.addWorkingDays('2023-12-29', 1)).toEqual({ date: '2024-01-02', provisional: true });
    expect(calendar.addWorkingDays('2024-01-02', 1)).toEqual({ date: '2024-01-03', provisional: false });
  });

  it('a fixed statutory day is worked where the notice of the year says so', () => {
    const moved = new WorkingCalendar([{ date: '2030-05-02', kind: 'workday', name: '劳动节' }], [2030]);
    expect(moved.isWorkday('2030-05-02')).toBe(true);
    expect(moved.isWorkday('2030-05-01')).toBe(true);
    expect(calendar.isWorkday('2030-05-01')).toBe(false);
  });

  it('there the weekends and the fixed statutory days are off: 1-1, 5-1, 5-2, 10-1 to 10-3', () => {
    expect(calendar.isWorkday('2027-01-01')).toBe(false);
    expect(
      ['2029-05-01', '2029-05-02', '2029-10-01', '2029-10-02', '2029-10-03'].map((d) =>
        calendar.isWorkday(d),
      ),
    ).toEqual([false, false, false, false, false]);
    expect(calendar.isWorkday('2027-01-02')).toBe(false);
    expect(calendar.isWorkday('2027-01-04')).toBe(true);
  });

  it('one row makes no year known: 1 October 2027 stays a day off, and the count stays provisional', () => {
    const begun = [...builtInHolidays(2026), { date: '2027-01-01', kind: 'holiday', name: '元旦' } as const];
    const partly = new WorkingCalendar(begun, [2026]);
    expect(partly.isWorkday('2027-10-01')).toBe(false);
    expect(partly.addWorkingDays('2027-09-30', 1)).toEqual({ date: '2027-10-04', provisional: true });
  });

  it('what rows a year has count before its notice is known', () => {
    const rows = [{ date: '2027-02-08', kind: 'holiday', name: '春节' } as const];
    expect(new WorkingCalendar(rows, []).isWorkday('2027-02-08')).toBe(false);
  });

  it('the notice of the year takes the flag away', () => {
    const entered = [
      ...builtInHolidays(2026),
      { date: '2027-01-01', kind: 'holiday', name: '元旦' } as const,
    ];
    const filled = new WorkingCalendar(entered, [2026, 2027]);
    expect(filled.addWorkingDays('2026-12-30', 2)).toEqual({ date: '2027-01-04', provisional: false });
  });
});

describe('the days of a region', () => {
  const closed = { date: '2026-03-03', kind: 'holiday' } as const;
  const saturday = { date: '2026-03-07', kind: 'workday' } as const;

  it('are off or worked there, and nowhere else', () => {
    const local = calendar.withLocal([closed, saturday]);
    expect([local.isWorkday('2026-03-03'), calendar.isWorkday('2026-03-03')]).toEqual([false, true]);
    expect([local.isWorkday('2026-03-07'), calendar.isWorkday('2026-03-07')]).toEqual([true, false]);
    expect(local.addWorkingDays('2026-03-02', 1)).toEqual({ date: '2026-03-04', provisional: false });
    expect(local.workingDaysBetween('2026-03-02', '2026-03-09')).toBe(5);
    expect(calendar.withLocal([])).toBe(calendar);
  });

  it('take no day back that the State Council gives, whichever was entered first', () => {
    const worked = ['2026-10-01', '2026-02-21'].map((date) => ({ date, kind: 'workday' }) as const);
    const local = calendar.withLocal(worked);
    expect(worked.map(({ date }) => local.isWorkday(date))).toEqual([false, false]);
    expect(worked.map(({ date }) => calendar.isPlainWeekend(date))).toEqual([false, false]);
    expect(['2026-03-07', '2027-05-01', '2026-03-03'].map((date) => calendar.isPlainWeekend(date))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('close an office also on a weekend that the country works; a region that is closed stays closed below', () => {
    expect(calendar.isWorkday('2026-02-14')).toBe(true);
    const both = [
      { date: '2026-02-14', kind: 'holiday' },
      { date: '2026-02-14', kind: 'workday' },
    ] as const;
    expect(calendar.withLocal(both).isWorkday('2026-02-14')).toBe(false);
  });

  it('make no year known', () => {
    const local = calendar.withLocal([{ date: '2027-03-03', kind: 'holiday' }]);
    expect(local.addWorkingDays('2027-03-02', 1)).toEqual({ date: '2027-03-04', provisional: true });
  });
});
