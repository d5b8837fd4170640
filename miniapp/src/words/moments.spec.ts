import { beforeWords, dateWords, momentWords } from './moments';

describe('times in words', () => {
  it('shows a moment in Asia/Shanghai, across the date line of UTC', () => {
    expect(momentWords('2026-11-24T16:05:00.000Z')).toBe('11月25日 0:05');
  });

  it('shows a date with its weekday', () => {
    expect(dateWords('2026-11-24')).toBe('2026年11月24日（周二）');
  });

  it('shows the Shanghai date of a moment', () => {
    expect(dateWords('2026-11-24T15:59:59.999Z')).toBe('2026年11月24日（周二）');
  });

  it('says until when: a day, or the minute of a clock that ends with one', () => {
    expect(beforeWords('2026-11-24')).toBe('2026年11月24日（周二）前');
    expect(beforeWords('2026-11-24 15:30')).toBe('2026年11月24日（周二） 15:30前');
  });
});
