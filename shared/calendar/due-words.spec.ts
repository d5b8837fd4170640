import { dueOn, dueParts, endsWithDay, minutesLeft, minutesWords } from './due-words';
import { endOfDay } from './local-date';
import { unitOf } from './time-units';
import { WorkingCalendar } from './working-days';

const calendar = new WorkingCalendar([], []);
const at = (text: string) => new Date(`${text}+08:00`);

describe('when something is due, in words', () => {
  it('a clock of days ends with its day, one of hours with its minute, both in China’s time', () => {
    expect(dueOn(endOfDay('2026-11-24'))).toBe('2026-11-24');
    expect(dueOn(unitOf('hours').count(at('2026-11-24T10:15:42'), 2, calendar).at)).toBe('2026-11-24 12:15');
    expect(dueOn(unitOf('hours').count(at('2026-11-24T23:05:00'), 2, calendar).at)).toBe('2026-11-25 01:05');
    expect([endsWithDay(endOfDay('2026-11-24')), endsWithDay(at('2026-11-24T12:15:59.999'))]).toEqual([
      true,
      false,
    ]);
  });

  it('the day stands before the time, so that they are sorted as they come', () => {
    expect(dueParts('2026-11-24 12:15')).toEqual(['2026-11-24', ' 12:15']);
    expect(dueParts('2026-11-24')).toEqual(['2026-11-24', '']);
    expect('2026-11-24' < '2026-11-24 12:15').toBe(true);
  });

  it.each([
    [0, '不到1分钟'],
    [1, '1分钟'],
    [45, '45分钟'],
    [60, '1小时'],
    [125, '2小时5分钟'],
    [1_440, '1天'],
    [1_445, '1天'],
    [1_565, '1天2小时'],
  ])('%i minutes: %s', (minutes, words) => expect(minutesWords(minutes)).toBe(words));

  it.each([
    ['10:15:42', '还剩2小时'],
    ['12:15:30', '还剩不到1分钟'],
    ['12:16:00', '逾期1分钟'],
    ['14:20:00', '逾期2小时5分钟'],
  ])('at %s of what ends at 12:15: %s', (now, words) =>
    expect(minutesLeft(at('2026-11-24T12:15:59.999'), at(`2026-11-24T${now}`))).toBe(words),
  );
});
