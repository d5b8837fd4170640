import { builtInHolidays } from './built-in-holidays';
import { type ClockCount, countBack, countedDue, recountedDue } from './clock-counts';
import { endOfDay } from './local-date';
import { publishedNotices, rowsOf } from './testing/published-notices';
import { allClocks, type ClockName, limitOf } from './time-limits';
import { WorkingCalendar } from './working-days';

const at = (text: string) => new Date(`${text}+08:00`);
const count = (since: string, length: number, held: [string, string][] = []): ClockCount => ({
  since: at(since).getTime(),
  length,
  held: held.map(([from, to]) => [at(from).getTime(), at(to).getTime()] as const),
});

/** Before and after the notice of 2026 (国办发明电〔2025〕7号): off 1-1 to 1-3 and 2-15 to 2-23, worked 1-4 and 2-14. */
const before = new WorkingCalendar(builtInHolidays(2025), [2025]);
const notices = publishedNotices.filter(({ year }) => year > 2024).flatMap(rowsOf);
const after = new WorkingCalendar(notices, [2025, 2026]);

/** The clock as it was told under the provisional calendar, counted again. */
function again(clock: ClockName, from: ClockCount, now: string, pausedAt: Date | null = null) {
  const told = countedDue(clock, from, before);
  return {
    told,
    now: recountedDue({ clock, count: from, dueAt: told.at, pausedAt }, after, at(now)),
  };
}

describe('a provisional clock that is counted again', () => {
  it('five working days from 12 February 2026 were due on the 19th, in 春节; by the notice on the 26th', () => {
    const { told, now } = again('registrationReview', count('2026-02-12T10:00:00', 5), '2026-02-13T09:00:00');
    expect(told).toEqual({ at: endOfDay('2026-02-19'), provisional: true });
    expect(now).toEqual({ at: endOfDay('2026-02-26'), provisional: false });
  });

  it('what staff must do moves to an earlier day with a weekend that is worked', () => {
    const from = count('2025-12-31T10:00:00', 2);
    const { told, now } = again('referralReceipt', from, '2025-12-31T11:00:00');
    expect(told.at).toEqual(endOfDay('2026-01-05'));
    expect(now.at).toEqual(endOfDay('2026-01-05'));
    expect(again('registrationReview', count('2026-02-24T10:00:00', 5), '2026-02-25T09:00:00')).toEqual({
      told: { at: endOfDay('2026-03-03'), provisional: true },
      now: { at: endOfDay('2026-03-02'), provisional: false },
    });
  });

  it('what the person must do by a day stays where it would be earlier', () => {
    const { told, now } = again('consentReply', count('2026-02-24T10:00:00', 5), '2026-02-25T09:00:00');
    expect(now.at).toEqual(told.at);
    expect(now.provisional).toBe(false);
  });

  it('nobody becomes late by it: the end is today where it would lie in the past', () => {
    const { now } = again('registrationReview', count('2026-02-24T10:00:00', 5), '2026-03-03T09:00:00');
    expect(now.at).toEqual(endOfDay('2026-03-03'));
  });

  it('what was late already stays as late as the calendar makes it, and no later', () => {
    const { told, now } = again('registrationReview', count('2026-02-24T10:00:00', 5), '2026-03-20T09:00:00');
    expect(now.at).toEqual(told.at);
    const across = again('registrationReview', count('2026-02-12T10:00:00', 5), '2026-03-20T09:00:00');
    expect(across.now.at).toEqual(endOfDay('2026-02-26'));
  });

  it('what lay in a pause is counted by the notice as well', () => {
    const from = count('2026-02-10T10:00:00', 5, [['2026-02-12T10:00:00', '2026-02-24T10:00:00']]);
    const { told, now } = again('registrationReview', from, '2026-02-24T11:00:00');
    // Five days end on the 24th by the notice (11, 12, 13, 14, 24); the pause took 13, 14 and 24.
    expect(now.at).toEqual(endOfDay('2026-02-27'));
    expect(told.at).toEqual(endOfDay('2026-02-27'));
  });

  it('a clock that stands still is not held against today', () => {
    const from = count('2026-02-24T10:00:00', 5);
    const { now } = again('registrationReview', from, '2026-03-20T09:00:00', at('2026-02-25T10:00:00'));
    expect(now.at).toEqual(endOfDay('2026-03-02'));
  });
});

it('a clock without its count is counted back by the calendar of its time', () => {
  for (const since of ['2025-12-29', '2025-12-31', '2026-02-12', '2026-02-24']) {
    const from = count(`${since}T10:00:00`, 5);
    const back = countBack(countedDue('referral', from, before).at, 5, after);
    expect([since, countedDue('referral', back, after)]).toEqual([
      since,
      countedDue('referral', from, after),
    ]);
  }
});

it('the person is bound where they answer, supply or sign, staff everywhere else', () => {
  const person = allClocks.filter((clock) => limitOf(clock).binds === 'person');
  expect(person).toEqual(['supplyInformation', 'consentReply', 'agreementSigning']);
});
