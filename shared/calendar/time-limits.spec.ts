import { builtInHolidays } from './built-in-holidays';
import { endOfDay, startOfDay } from './local-date';
import {
  allClocks,
  clockStatus,
  type ClockName,
  draftRetentionDays,
  dueAt,
  limitOf,
  resumedDue,
  settableClocks,
  type TimeLimit,
  timeLimits,
  warnFrom,
} from './time-limits';
import { WorkingCalendar } from './working-days';

const calendar = new WorkingCalendar([2025, 2026].flatMap(builtInHolidays), [2025, 2026]);
const at = (text: string) => new Date(`${text}+08:00`);

type Row = readonly [
  clock: ClockName,
  length: number,
  unit: TimeLimit['unit'],
  pauses: boolean,
  warns: readonly [number, 'workingDays' | 'days'] | undefined,
  lateTo: 'leads' | 'county' | undefined,
  settable: readonly [min: number, max: number] | undefined,
];

/** Typed from §2.3, LN/11 and the 资源共享与转介管理办法. */
const table: readonly Row[] = [
  ['registrationReview', 5, 'workingDays', true, [1, 'workingDays'], 'leads', [1, 5]],
  ['supplyInformation', 60, 'days', false, undefined, undefined, undefined],
  ['referral', 5, 'workingDays', true, [1, 'workingDays'], 'leads', [1, 5]],
  ['consentReply', 10, 'workingDays', false, [3, 'workingDays'], 'leads', [3, 30]],
  ['institutionReply', 5, 'workingDays', false, [1, 'workingDays'], 'county', [1, 10]],
  ['wishReview', 3, 'months', false, [14, 'days'], 'leads', undefined],
  ['comprehensiveAssessment', 10, 'workingDays', false, [2, 'workingDays'], 'leads', [3, 30]],
  ['hospitalOpinion', 10, 'workingDays', false, [3, 'workingDays'], 'leads', [1, 30]],
  ['agreementSigning', 10, 'workingDays', false, [2, 'workingDays'], 'leads', [3, 30]],
  ['referralReceipt', 2, 'workingDays', true, [1, 'workingDays'], 'leads', [1, 5]],
  ['plannedDischarge', 0, 'days', false, [3, 'days'], 'leads', undefined],
  ['reportContact', 3, 'workingDays', false, [1, 'workingDays'], 'leads', [1, 5]],
  ['reportContactUrgent', 1, 'workingDays', false, undefined, 'leads', undefined],
  ['feedbackAcknowledge', 1, 'workingDays', false, undefined, 'leads', [1, 10]],
  ['feedbackSimple', 5, 'workingDays', false, [1, 'workingDays'], 'leads', [1, 15]],
  ['feedbackComplex', 15, 'workingDays', false, [2, 'workingDays'], 'leads', [5, 40]],
];

describe('the clocks (§2.3)', () => {
  it.each(table)(
    '%s: %i %s, pauses %s, warns %s, late to %s, may be set to %s',
    (name, length, unit, pausesWhileWaiting, warns, lateTo, settable) => {
      const limit = limitOf(name);
      expect(limit).toMatchObject({ length, unit, pausesWhileWaiting });
      expect(limit.lateTo).toBe(lateTo);
      expect(limit.warnBefore).toEqual(warns && { length: warns[0], unit: warns[1] });
      expect(limit.settable).toEqual(settable && { min: settable[0], max: settable[1] });
    },
  );

  it('every clock is in the table above, and in its order', () =>
    expect(allClocks).toEqual(table.map(([name]) => name)));
  it('a region may set those with a range and no other', () =>
    expect(settableClocks).toEqual(table.filter((row) => row[6]).map(([name]) => name)));
  it('what a region may set holds the length of the table, and is no shorter than one day', () => {
    for (const name of settableClocks) {
      const { length, settable } = limitOf(name);
      expect([
        name,
        settable && settable.min >= 1 && settable.min <= length && length <= settable.max,
      ]).toEqual([name, true]);
    }
  });
  it('the lengths that a 办法 or a plan fixes may be shortened and never lengthened', () => {
    expect(limitOf('registrationReview').settable?.max).toBe(5);
    expect(limitOf('referral').settable?.max).toBe(5);
    expect(limitOf('wishReview').settable).toBeUndefined();
  });
  it('every clock has a name in Chinese and names its source', () => {
    for (const limit of Object.values(timeLimits)) {
      expect(limit.label).toMatch(/^[一-龥\d()]+$/);
      expect(limit.basis).toMatch(/办法|§|LN\/11/);
    }
  });
  it('the review stands still while the applicant is asked, the contact of a reported person does not', () => {
    expect(timeLimits.registrationReview.pausesWhileWaiting).toBe(true);
    expect(timeLimits.reportContact.pausesWhileWaiting).toBe(false);
  });
  it('whether someone was discharged is known at the hospital: its staff are warned where the author has gone', () => {
    expect(allClocks.filter((name) => limitOf(name).fellows)).toEqual(['plannedDischarge']);
    expect(limitOf('plannedDischarge').fellows).toBe('hospital');
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

  it('a length that a region has set takes the place of the table (§2.3)', () => {
    expect(dueAt('referral', at('2026-11-20T09:00:00'), calendar, 3).at).toEqual(endOfDay('2026-11-25'));
    expect(dueAt('referral', at('2026-11-20T09:00:00'), calendar).at).toEqual(endOfDay('2026-11-27'));
    expect(dueAt('supplyInformation', at('2026-11-20T09:00:00'), calendar, 10).at).toEqual(
      endOfDay('2026-11-30'),
    );
  });

  it('the planned discharge is due on its own day, a day off or not (§1.1)', () => {
    const due = dueAt('plannedDischarge', startOfDay('2026-02-17'), calendar);
    expect(due).toEqual({ at: endOfDay('2026-02-17'), provisional: false });
  });

  it('a due moment counted into a year without a notice is provisional', () => {
    expect(dueAt('registrationReview', at('2026-12-30T09:00:00'), calendar).provisional).toBe(true);
  });
});

describe('pause and resume', () => {
  it('the working days of waiting are added to the due moment', () => {
    const due = endOfDay('2026-11-27');
    const moved = resumedDue(
      'registrationReview',
      due,
      at('2026-11-24T10:00:00'),
      at('2026-11-26T10:00:00'),
      calendar,
    );
    expect(moved).toEqual({ at: endOfDay('2026-12-01'), provisional: false });
  });

  it('days off during the wait add nothing', () => {
    const due = endOfDay('2026-02-27');
    const moved = resumedDue(
      'registrationReview',
      due,
      at('2026-02-14T10:00:00'),
      at('2026-02-23T10:00:00'),
      calendar,
    );
    expect(moved.at).toEqual(due);
  });

  it('a pause within one day adds nothing', () => {
    const due = endOfDay('2026-11-27');
    expect(
      resumedDue('registrationReview', due, at('2026-11-24T09:00:00'), at('2026-11-24T17:00:00'), calendar)
        .at,
    ).toEqual(due);
  });

  it('a wait into a year without a notice makes the due moment provisional', () => {
    const moved = resumedDue(
      'registrationReview',
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

  it('begins with the first moment of the day, not later and not earlier', () => {
    expect(warnFrom('registrationReview', endOfDay('2026-11-26'), calendar)).toEqual(endOfDay('2026-11-24'));
  });

  it('the reply of the person is reminded of three working days ahead, over a weekend', () => {
    expect(warnFrom('consentReply', endOfDay('2026-11-24'), calendar)).toEqual(endOfDay('2026-11-18'));
  });

  it('the planned discharge is announced three calendar days ahead, weekend or not (§1.1)', () => {
    expect(warnFrom('plannedDischarge', endOfDay('2026-11-23'), calendar)).toEqual(endOfDay('2026-11-19'));
  });

  it('a clock of one day gives no warning', () => {
    expect(warnFrom('reportContactUrgent', endOfDay('2026-11-24'), calendar)).toBeUndefined();
    expect(warnFrom('feedbackAcknowledge', endOfDay('2026-11-24'), calendar)).toBeUndefined();
  });
});
