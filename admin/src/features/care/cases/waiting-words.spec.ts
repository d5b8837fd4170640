import { addDays } from '@jingkang/shared/calendar/local-date';
import { today } from '../../../components/dates';
import { monthsText, positionText, pressingOf } from './waiting-words';

const reviewIn = (days: number) => ({ reviewDueOn: addDays(today(), days), reviewNeeded: days < 0 });

describe('how a wait is told', () => {
  it('the review presses from 14 days before its last day, and that day is still in time (LN/11, §1.6-3)', () => {
    expect(pressingOf(reviewIn(15))).toBe('far');
    expect(pressingOf(reviewIn(14))).toBe('near');
    expect(pressingOf(reviewIn(0))).toBe('near');
    expect(pressingOf(reviewIn(-1))).toBe('past');
  });

  it('names place, months and reason, and leaves out what is not known', () => {
    const wait = { position: 3, monthsWaited: 2, reasonLabel: '机构没有空位' };
    expect(positionText(wait)).toBe('第3位 · 已等2个月 · 机构没有空位');
    expect(positionText({ position: null, monthsWaited: 0, reasonLabel: null })).toBe('已等不到1个月');
    expect(monthsText(0)).toBe('不到1个月');
  });
});
