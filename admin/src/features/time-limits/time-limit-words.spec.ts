import type { TimeLimitSettingView, TimeLimitView } from '@jingkang/shared/api/administration';
import { basisText, coming, sourceText } from './time-limit-words';

const setting = (
  id: string,
  regionCode: string,
  effectiveFrom: string,
  length: number,
): TimeLimitSettingView => ({
  id,
  regionCode,
  regionName: regionCode === '5001' ? '市辖区' : '綦江区',
  length,
  effectiveFrom,
  setBy: '民政甲',
  setAt: '2026-11-25T00:00:00.000Z',
});
const limit = (history: readonly TimeLimitSettingView[]): TimeLimitView => ({
  clock: 'referral',
  label: '康复转介',
  basis: '资源共享与转介管理办法',
  unitLabel: '个工作日',
  min: 1,
  max: 5,
  standard: 5,
  length: 5,
  from: history[0] ?? null,
  history,
});

describe('what a row of the time limits says (§2.3)', () => {
  it('where the length comes from', () => {
    expect(sourceText(limit([]), '500110')).toBe('统一标准');
    expect(sourceText(limit([setting('1', '500110', '2025-01-02', 3)]), '500110')).toContain('本地区设置');
    expect(sourceText(limit([setting('1', '5001', '2025-01-02', 3)]), '500110')).toContain('沿用市辖区');
  });

  it('what comes: each change once, the corrected one and not the mistaken, the nearest day first', () => {
    const history = [
      setting('4', '500110', '2027-02-01', 2),
      setting('3', '500110', '2026-12-15', 1),
      setting('2', '500110', '2026-12-15', 4),
      setting('1', '500110', '2026-11-25', 3),
    ];
    expect(coming(limit(history), '500110', '2026-11-25').map(({ id }) => id)).toEqual(['3', '4']);
    expect(coming(limit(history), '500110', '2027-02-01')).toEqual([]);
  });

  it('a change above changes nothing where the region has its own', () => {
    const history = [setting('2', '5001', '2026-12-15', 1), setting('1', '500110', '2026-11-25', 3)];
    expect(coming(limit(history), '500110', '2026-11-25')).toEqual([]);
  });

  it('a step without a policy of its own says so, in words for colleagues', () => {
    expect(basisText({ ...limit([]), basis: '§2.3：默认' })).not.toContain('§');
    expect(basisText(limit([]))).toBe('资源共享与转介管理办法');
  });
});
