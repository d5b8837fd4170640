import { addDays, startOfDay } from '@jingkang/shared/calendar/local-date';
import { dayOf, dayText, distanceText, today } from './dates';

const noonIn = (days: number) =>
  new Date(startOfDay(addDays(today(), days)).getTime() + 12 * 3_600_000).toISOString();

describe('deadlines in words', () => {
  it('counts days as they are in China', () => {
    expect(distanceText(noonIn(-3))).toBe('逾期3天');
    expect(distanceText(noonIn(0))).toBe('今天到期');
    expect(distanceText(noonIn(1))).toBe('明天到期');
    expect(distanceText(noonIn(9))).toBe(`${dayText(addDays(today(), 9))}到期`);
  });

  it('names the year only when it is another one', () => {
    expect(dayText('2001-02-03')).toBe('2001年2月3日');
    expect(dayOf('2001-02-02T16:00:00Z')).toBe('2001年2月3日');
  });
});
