import { waitingBrief } from './waiting-brief';

const waiter = {
  state: 'waiting',
  createdAt: new Date('2025-11-30T02:00:00Z'),
  wishReviewedOn: '2025-11-30',
  waitReason: 'no_room',
  expectedOn: '2026-03-20',
} as const;

describe('the wait as a list tells it (LN/11, 104/6)', () => {
  it('reason, position, months waited, expected day and alternatives of someone on the waiting list', () =>
    expect(waitingBrief(waiter, 4, '先参加家属活动', '2026-02-10')).toEqual({
      position: 4,
      monthsWaited: 2,
      reasonLabel: '机构没有空位',
      reviewDueOn: '2026-02-28',
      reviewNeeded: false,
      expectedOn: '2026-03-20',
      alternatives: '先参加家属活动',
    }));

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
  ])('超过三个月 excludes the day itself: on %s a review is needed: %s', (today, needed) =>
    expect(waitingBrief(waiter, 1, undefined, today)?.reviewNeeded).toBe(needed),
  );

  it('the day counts in Asia/Shanghai: registered at 23:30 UTC it is the next day there', () => {
    const late = { ...waiter, createdAt: new Date('2026-01-14T23:30:00Z') };
    expect(waitingBrief(late, 1, undefined, '2026-02-14')?.monthsWaited).toBe(0);
    expect(waitingBrief(late, 1, undefined, '2026-02-15')?.monthsWaited).toBe(1);
  });

  it('someone back at the choice is on no list, but the three months go on', () =>
    expect(waitingBrief({ ...waiter, state: 'registered' }, undefined, '旧的', '2026-03-01')).toMatchObject({
      position: null,
      reasonLabel: null,
      expectedOn: null,
      alternatives: null,
      reviewNeeded: true,
    }));

  it('once the institution is asked nobody waits any more', () =>
    expect(waitingBrief({ ...waiter, state: 'offered' }, undefined, undefined, '2026-03-01')).toBeNull());
});
