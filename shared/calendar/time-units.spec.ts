import fc from 'fast-check';
import { builtInHolidays } from './built-in-holidays';
import { endOfMinute, hoursWords, minuteOf, standardHours } from './office-hours';
import { timeUnits, type Unit, unitOf } from './time-units';
import { WorkingCalendar } from './working-days';
import { addWorkingMinutes, takeWorkingMinutes, workingMinutesBetween } from './working-minutes';

const calendar = new WorkingCalendar([2025, 2026].flatMap(builtInHolidays), [2025, 2026]);
const at = (text: string) => new Date(`${text}+08:00`);
/** The last millisecond of a minute. */
const by = (text: string) => new Date(`${text}:59.999+08:00`);
const counted = (unit: Unit, from: string, length: number, by = calendar) =>
  unitOf(unit).count(at(from), length, by);

describe('hours and minutes run around the clock (LN/13 「快速」: acknowledged in 2 hours, settled in 24)', () => {
  it.each([
    ['hours', '2026-11-24T10:15:42.123', 2, '2026-11-24T12:15'],
    ['hours', '2026-11-24T23:30:00', 2, '2026-11-25T01:30'],
    ['hours', '2026-11-27T18:00:00', 24, '2026-11-28T18:00'],
    // 春节 and a weekend stop nothing.
    ['hours', '2026-02-14T22:00:00', 24, '2026-02-15T22:00'],
    ['minutes', '2026-12-31T23:50:59', 15, '2027-01-01T00:05'],
  ] as const)('%s from %s: %i end with %s', (unit, from, length, end) => {
    expect(counted(unit, from, length)).toEqual({ at: by(end), provisional: false });
  });

  it('no holiday moves one: also a year without a notice is certain', () =>
    expect(counted('hours', '2030-01-01T09:00:00', 24).provisional).toBe(false));

  it('four hours before the end it is warned, to the minute', () =>
    expect(unitOf('hours').before(by('2026-11-25T02:00'), 4, calendar)).toEqual(by('2026-11-24T22:00')));
});

describe('working hours are those in which the offices are open: 9:00–12:00 and 14:00–17:30', () => {
  it.each([
    ['in the morning', '2026-11-24T09:30:20', 2, '2026-11-24T11:30'],
    ['over lunch', '2026-11-24T11:00:00', 2, '2026-11-24T15:00'],
    ['to the last minute of the day', '2026-11-24T14:00:00', 3, '2026-11-24T17:00'],
    ['over the night', '2026-11-24T17:00:00', 1, '2026-11-25T09:30'],
    ['from the night', '2026-11-24T20:00:00', 2, '2026-11-25T11:00'],
    ['from before the door opens', '2026-11-24T06:00:00', 2, '2026-11-24T11:00'],
    ['from lunch', '2026-11-24T12:30:00', 1, '2026-11-24T15:00'],
    ['over a weekend', '2026-11-27T17:00:00', 4, '2026-11-30T14:30'],
    ['over 春节, with the Saturday before it that is worked', '2026-02-13T17:00:00', 8, '2026-02-24T10:00'],
    ['a whole day is six hours and a half', '2026-11-24T09:00:00', 13, '2026-11-25T17:30'],
  ])('%s: %s', (_, from, length, end) => {
    expect(counted('workingHours', from, length)).toEqual({ at: by(end), provisional: false });
  });

  it('counted into a year without a notice they are provisional', () =>
    expect(counted('workingHours', '2026-12-31T17:00:00', 2).provisional).toBe(true));

  it('a region that is open over lunch, or changes its hours from a day on, counts by its own', () => {
    const own = calendar.withHours((day) =>
      day < '2026-11-25' ? standardHours : { opens: '08:00', closes: '18:00' },
    );
    expect(counted('workingHours', '2026-11-24T17:00:00', 5, own).at).toEqual(by('2026-11-25T12:30'));
    expect(counted('workingHours', '2026-11-25T11:00:00', 2, own).at).toEqual(by('2026-11-25T13:00'));
  });

  it('a day that the region has closed has none, and one that it works has all', () => {
    const own = calendar.withLocal([
      { date: '2026-11-25', kind: 'holiday' },
      { date: '2026-11-28', kind: 'workday' },
    ]);
    expect(counted('workingHours', '2026-11-24T17:00:00', 1, own).at).toEqual(by('2026-11-26T09:30'));
    expect(counted('workingHours', '2026-11-27T17:00:00', 1, own).at).toEqual(by('2026-11-28T09:30'));
  });

  it('so many before the end, over lunch and over a weekend', () => {
    expect(timeUnits.workingHours.before(by('2026-11-24T15:00'), 2, calendar)).toEqual(
      by('2026-11-24T11:00'),
    );
    expect(timeUnits.workingHours.before(by('2026-11-30T09:30'), 1, calendar)).toEqual(
      by('2026-11-27T17:00'),
    );
  });
});

describe('what stands still is added in the unit of the clock', () => {
  it.each([
    ['workingHours', '2026-11-24T16:00', '2026-11-24T10:00', '2026-11-24T11:30', '2026-11-24T17:30'],
    ['workingHours', '2026-11-24T16:00', '2026-11-24T11:30', '2026-11-24T14:30', '2026-11-24T17:00'],
    ['workingHours', '2026-11-24T16:00', '2026-11-24T15:00', '2026-11-25T15:00', '2026-11-25T16:00'],
    ['workingHours', '2026-11-24T16:00', '2026-11-28T10:00', '2026-11-28T15:00', '2026-11-24T16:00'],
    ['hours', '2026-11-24T16:00', '2026-11-24T15:10', '2026-11-25T15:40', '2026-11-25T16:30'],
    ['minutes', '2026-11-24T16:00', '2026-11-24T15:10', '2026-11-24T15:25', '2026-11-24T16:15'],
  ] as const)('%s, due at %s, from %s to %s: %s', (unit, due, from, to, moved) => {
    expect(unitOf(unit).moved(by(due), at(from), at(to), calendar).at).toEqual(by(moved));
  });

  it('days and months move by the days of the wait', () => {
    const [from, to] = [at('2026-11-24T10:00:00'), at('2026-11-27T08:00:00')];
    for (const unit of ['days', 'months'] as const)
      expect(unitOf(unit).moved(by('2026-12-10T23:59'), from, to, calendar).at).toEqual(
        by('2026-12-13T23:59'),
      );
  });
});

describe('adding and pausing (properties)', () => {
  const start = minuteOf(at('2026-01-05T00:00:00'));
  const minute = fc.integer({ min: start, max: start + 300 * 1_440 });
  const some = fc.integer({ min: 1, max: 5_000 });

  it('in two steps as in one, and as many lie between', () => {
    fc.assert(
      fc.property(minute, some, some, (from, one, more) => {
        const first = addWorkingMinutes(from, one, calendar).minute;
        expect(addWorkingMinutes(first, more, calendar)).toEqual(
          addWorkingMinutes(from, one + more, calendar),
        );
        expect(workingMinutesBetween(from, first, calendar)).toBe(one);
      }),
    );
  });

  it('back again from where it ended, unless it began outside the hours', () => {
    fc.assert(
      fc.property(minute, some, (from, count) => {
        const { minute: end } = addWorkingMinutes(from, count, calendar);
        const back = takeWorkingMinutes(end, count, calendar);
        expect(back).toBeGreaterThanOrEqual(from);
        expect(workingMinutesBetween(from, back, calendar)).toBe(0);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(minute, fc.nat(3_000), some, (from, later, count) => {
        const [one, other] = [from, from + later].map(
          (each) => addWorkingMinutes(each, count, calendar).minute,
        );
        expect(other).toBeGreaterThanOrEqual(one ?? 0);
      }),
    );
  });

  it.each(['workingHours', 'hours', 'minutes'] as const)(
    'a pause of %s leaves as much time as there was when it began',
    (unit) => {
      const left = (from: number, to: number) =>
        unit === 'workingHours' ? workingMinutesBetween(from, to, calendar) : to - from;
      fc.assert(
        fc.property(
          minute,
          fc.integer({ min: 1, max: 200 }),
          fc.nat(2_000),
          fc.nat(6_000),
          (from, length, on, held) => {
            const due = unitOf(unit).count(endOfMinute(from), length, calendar).at;
            const pausedAt = endOfMinute(Math.min(from + on, minuteOf(due)));
            const resumedAt = endOfMinute(minuteOf(pausedAt) + held);
            const moved = unitOf(unit).moved(due, pausedAt, resumedAt, calendar).at;
            expect(left(minuteOf(resumedAt), minuteOf(moved))).toBe(left(minuteOf(pausedAt), minuteOf(due)));
          },
        ),
      );
    },
  );
});

it('each unit has its own words, and hours are written as on a door', () => {
  expect(Object.values(timeUnits).map(({ words }) => words)).toEqual([
    '个工作日',
    '天',
    '个月',
    '个工作小时',
    '小时',
    '分钟',
  ]);
  expect(hoursWords(standardHours)).toBe('9:00–12:00，14:00–17:30');
  expect(hoursWords({ opens: '08:30', closes: '16:00' })).toBe('8:30–16:00');
});
