import type { SettingRowView } from '@jingkang/shared/api/places';
import type { SettingKey } from '@jingkang/shared/regions/settings/all';
import type { SettingValue } from '@jingkang/shared/regions/settings/definition';
import { coming, setByText, startText, sourceText, valueText } from './setting-words';

const row = (id: string, regionCode: string, from: string, value: SettingValue | null): SettingRowView => ({
  id,
  regionCode,
  regionName: regionCode === '5001' ? '市辖区' : '綦江区',
  value,
  from,
  setBy: '民政甲',
  setAt: '2026-11-25T00:00:00.000Z',
});
const length = (days: number) => ({ length: days });
const item = (key: SettingKey, history: readonly SettingRowView[]) => ({
  key,
  history,
  rowId: history[0]?.id ?? null,
  value: history[0]?.value ?? null,
});
const words = (key: SettingKey, history: readonly SettingRowView[], today: string) =>
  coming(item(key, history), '500110', today).map((one) => one.words);

describe('what a row of the settings says (§2.3)', () => {
  it('where the value comes from', () => {
    expect(sourceText(item('referral', []), '500110')).toBe('统一标准');
    expect(sourceText(item('servicePhone', []), '500110')).toBe('本地区和上级都没有设置');
    const own = row('1', '500110', '2025-01-02', length(3));
    const above = row('1', '5001', '2025-01-02', length(3));
    const before = row('1', '5001', '1970-01-01', { servicePhone: '12345' });
    expect(sourceText(item('referral', [own]), '500110')).toBe('本地区设置，2025年1月2日起');
    expect(sourceText(item('referral', [above]), '500110')).toBe('沿用市辖区，2025年1月2日起');
    expect(sourceText(item('servicePhone', [before]), '500110')).toBe('沿用市辖区');
  });

  it('what comes: each change once, the corrected one and not the mistaken, the nearest day first', () => {
    const history = [
      row('4', '500110', '2035-02-01', length(2)),
      row('3', '500110', '2034-12-15', length(1)),
      row('2', '500110', '2034-12-15', length(4)),
      row('1', '500110', '2034-11-25', length(3)),
    ];
    expect(words('referral', history, '2034-11-25')).toEqual([
      '2034年12月15日起1个工作日（綦江区）',
      '2035年2月1日起2个工作日（綦江区）',
    ]);
    expect(words('referral', history, '2035-02-01')).toEqual([]);
  });

  it('a change above changes nothing where the region has its own, and counts again once that is taken back', () => {
    const own = [row('2', '5001', '2034-12-15', length(1)), row('1', '500110', '2034-11-25', length(3))];
    expect(words('referral', own, '2034-11-25')).toEqual([]);
    expect(words('referral', [row('3', '500110', '2035-01-01', null), ...own], '2034-11-25')).toEqual([
      '2035年1月1日起1个工作日（市辖区）',
    ]);
    const alone = [row('2', '500110', '2035-01-01', null), row('1', '500110', '2034-11-25', length(3))];
    expect(words('referral', alone, '2034-11-25')).toEqual(['2035年1月1日起5个工作日（统一标准）']);
  });

  it('the form begins with the day of what was entered last for the region itself, and never before today', () => {
    const start = (history: readonly SettingRowView[]) =>
      startText(item('referral', history), '500110', '2034-11-25');
    const ahead = row('2', '500110', '2034-12-15', length(1));
    const begun = row('1', '500110', '2034-11-01', length(3));
    expect(start([])).toBe('2034-11-25');
    expect(start([begun])).toBe('2034-11-25');
    expect(start([ahead, begun])).toBe('2034-12-15');
    expect(start([row('3', '500110', '2034-11-25', null), ahead, begun])).toBe('2034-11-25');
    // A day on which it is taken back is one too; one of the region above is none.
    expect(start([row('3', '500110', '2034-12-20', null), ahead])).toBe('2034-12-20');
    expect(start([row('3', '5001', '2034-12-20', length(2)), begun])).toBe('2034-11-25');
  });

  it('what was taken back before it began comes no more', () => {
    const back = row('2', '500110', '2034-11-25', null);
    const ahead = row('1', '500110', '2034-12-15', length(1));
    expect(words('referral', [back, ahead], '2034-11-25')).toEqual([]);
    expect(
      words('referral', [row('3', '500110', '2034-12-15', length(2)), back, ahead], '2034-11-25'),
    ).toEqual(['2034年12月15日起2个工作日（綦江区）']);
  });

  it('each value in its own words', () => {
    expect(valueText(item('servicePhone', []), null)).toBe('没有设置');
    expect(valueText(item('servicePhone', []), { servicePhone: '12345' })).toBe('12345');
    expect(valueText(item('place', []), { latitude: 29.03, longitude: 106.65 })).toBe(
      '纬度29.03，经度106.65',
    );
    expect(valueText(item('officeHours', []), { opens: '08:30', closes: '17:00' })).toBe('8:30–17:00');
  });

  it('who entered it, also where the account has gone or nobody had', () => {
    const one = row('1', '500110', '2026-11-25', null);
    expect(setByText(one, one.regionCode)).toBe('民政甲');
    expect(setByText({ ...one, setBy: null }, one.regionCode)).toBe('已离开的人员');
    expect(setByText({ ...one, setBy: null }, '500110001')).toBe('上级');
    expect(setByText({ ...one, setBy: null, from: '1970-01-01' }, one.regionCode)).toBe('原来就有');
  });
});
