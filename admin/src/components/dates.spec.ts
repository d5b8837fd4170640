import { addDays, endOfDay } from '@jingkang/shared/calendar/local-date';
import { dayOf, dayText, distanceText, dueText, today } from './dates';

const endIn = (days: number) => endOfDay(addDays(today(), days)).toISOString();

describe('deadlines in words', () => {
  it('counts days as they are in China', () => {
    expect(distanceText(endIn(-3))).toBe('逾期3天');
    expect(distanceText(endIn(0))).toBe('今天到期');
    expect(distanceText(endIn(1))).toBe('明天到期');
    expect(distanceText(endIn(9))).toBe(`${dayText(addDays(today(), 9))}到期`);
  });

  it('counts minutes where an hour is what matters', () => {
    const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
    expect(distanceText(inMinutes(150))).toMatch(/^还剩2小时(30|29)分钟$/);
    expect(distanceText(inMinutes(-1_500))).toMatch(/^逾期1天1小时$/);
    expect(dueText('2001-02-03 15:30')).toBe('2001年2月3日 15:30');
    expect(dueText('2001-02-03')).toBe('2001年2月3日');
  });

  it('names the year only when it is another one', () => {
    expect(dayText('2001-02-03')).toBe('2001年2月3日');
    expect(dayOf('2001-02-02T16:00:00Z')).toBe('2001年2月3日');
  });
});
