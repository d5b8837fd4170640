import { builtInHolidays } from './built-in-holidays';
import { endOfDay, startOfDay } from './local-date';
import {
  clockStatus,
  type ClockName,
  draftRetentionDays,
  dueAt,
  resumedDue,
  type TimeLimit,
  timeLimits,
  warnFrom,
} from './time-limits';
import { WorkingCalendar } from './working-days';

const calendar = new WorkingCalendar([2025, 2026].flatMap(builtInHolidays));
const at = (text: string) => new Date(`${text}+08:00`);

describe('the lengths of the clocks (§2.3)', () => {
  it.each<[ClockName, number, TimeLimit['unit']]>([
    ['registrationReview', 5, 'workingDays'],
    ['referral', 5, 'workingDays'],
    ['supplyInformation', 60, 'days'],
    ['reportContact', 3, 'workingDays'],
    ['reportContactUrgent', 1, 'workingDays'],
    ['feedbackAcknowledge', 1, 'workingDays'],
    ['feedbackSimple', 5, 'workingDays'],
    ['feedbackComplex', 15, 'workingDays'],
  ])('%s: %i %s', (name, length, unit) => expect(timeLimits[name]).toMatchObject({ length, unit }));

  it('every clock is in the table above', () => expect(Object.keys(timeLimits)).toHaveLength(8));
  it('every clock names its source', () => {
    for (const limit of Object.values(timeLimits)) expect(limit.basis).toMatch(/办法|§/);
  });
  it('the review stands still while the applicant is asked, the contact of a reported person does not', () => {
    expect(timeLimits.registrationReview.pausesWhileWaiting).toBe(true);
    expect(timeLimits.reportContact.pausesWhileWaiting).toBe(false);
  });
  it('a draft is kept for 90 days (§6.7)', () => expect(draftRetentionDays).toBe(90));
});

describe('due moments', () => {
  it('the review of an application of Friday 13 February 2026 is due across 春节, on 27 February (转介管理办法)', () => {
    const due = dueAt('registrationReview', at('2026-02-13T09:30:00'), calendar);
    expect(due).toEqual({ at: at('2026-02-27T23:59:59.999'), provisional: false });
  });

  it('a minute before and a minute after midnight in Shanghai are two days', () => {
    expect(dueAt('reportContactUrgent', at('2026-11-23T23:59:00'), calendar).at).toEqual(
      endOfDay('2026-11-24'),
    );
    expect(dueAt('reportContactUrgent', at('2026-11-24T00:01:00'), calendar).at).toEqual(
      endOfDay('2026-11-25'),
    );
  });

  it('what comes in on a Saturday night has its first day on Monday', () => {
    expect(dueAt('feedbackAcknowledge', at('2026-11-21T22:00:00'), calendar).at).toEqual(
      endOfDay('2026-11-23'),
    );
  });

  it('the reply of an applicant is counted in calendar days, holidays or not (§2.3)', () => {
    expect(dueAt('supplyInformation', at('2026-01-10T08:00:00'), calendar)).toEqual({
      at: endOfDay('2026-03-11'),
      provisional: false,
    });
  });

  it('a due moment counted into a year without a notice is provisional', () => {
    expect(dueAt('registrationReview', at('2026-12-30T09:00:00'), calendar).provisional).toBe(true);
  });
});

describe('pause and resume', () => {
  it('the working days of waiting are added to the due moment', () => {
    const due = endOfDay('2026-11-27');
    const moved = resumedDue(due, at('2026-11-24T10:00:00'), at('2026-11-26T10:00:00'), calendar);
    expect(moved).toEqual({ at: endOfDay('2026-12-01'), provisional: false });
  });

  it('days off during the wait add nothing', () => {
    const due = endOfDay('2026-02-27');
    const moved = resumedDue(due, at('2026-02-14T10:00:00'), at('2026-02-23T10:00:00'), calendar);
    expect(moved.at).toEqual(due);
  });

  it('a pause within one day adds nothing', () => {
    const due = endOfDay('2026-11-27');
    expect(resumedDue(due, at('2026-11-24T09:00:00'), at('2026-11-24T17:00:00'), calendar).at).toEqual(due);
  });

  it('a wait into a year without a notice makes the due moment provisional', () => {
    const moved = resumedDue(
      endOfDay('2026-12-30'),
      at('2026-12-28T09:00:00'),
      at('2027-01-05T09:00:00'),
      calendar,
    );
    expect(moved.provisional).toBe(true);
  });
});

describe('the status of a clock', () => {
  const due = endOfDay('2026-11-24');
  it.each([
    ['running', at('2026-11-23T23:59:59')],
    ['dueToday', at('2026-11-24T00:00:00')],
    ['dueToday', at('2026-11-24T23:59:59.999')],
    ['overdue', at('2026-11-25T00:00:00')],
  ])('%s at %s', (status, now) => expect(clockStatus(due, null, now)).toBe(status));

  it('a clock that stands still is neither due nor overdue', () => {
    expect(clockStatus(due, at('2026-11-20T09:00:00'), at('2026-12-24T09:00:00'))).toBe('paused');
  });
  it('no clock, no status', () => expect(clockStatus(null, null, at('2026-11-24T09:00:00'))).toBe('none'));
});

describe('the warning before a clock runs out', () => {
  it('begins with the working day before the last one, over a weekend and over 春节', () => {
    const begins = (date: string) => warnFrom('registrationReview', endOfDay(date), calendar)?.getTime() ?? 0;
    for (const [due, warned] of [
      ['2026-11-26', '2026-11-25'],
      ['2026-11-23', '2026-11-20'],
      ['2026-02-24', '2026-02-14'],
    ] as const) {
      expect(begins(due)).toBeLessThanOrEqual(startOfDay(warned).getTime());
      expect(begins(due)).toBeGreaterThan(startOfDay(warned).getTime() - 60_000);
    }
  });

  it('a complex feedback warns two working days ahead', () => {
    const from = warnFrom('feedbackComplex', endOfDay('2026-11-24'), calendar);
    expect(from && from <= startOfDay('2026-11-20') && from > startOfDay('2026-11-19')).toBe(true);
  });

  it('a clock of one day gives no warning', () => {
    expect(warnFrom('reportContactUrgent', endOfDay('2026-11-24'), calendar)).toBeUndefined();
    expect(warnFrom('feedbackAcknowledge', endOfDay('2026-11-24'), calendar)).toBeUndefined();
  });
});
