import { allRoles } from '../../access/roles';
import { reachOf } from '../../access/permissions';
import { limitOf, settableClocks } from '../../calendar/time-limits';
import { SetRegionSettingForm } from '../../forms/region-settings';
import { validateForm } from '../../forms/validate';
import { definitionOf, type SettingKey, settingGroups, settingKeys, valueIn } from './all';

const today = '2026-11-24';
const problemsOf = (form: object) => {
  const result = validateForm(SetRegionSettingForm, form, { today });
  return 'fields' in result ? result.fields : {};
};
const hours = { key: 'officeHours', opens: '09:00', lunchFrom: '12:00', lunchTo: '14:00', closes: '17:30' };

describe(`all ${settingKeys.length} settings of a region`, () => {
  it('are the phone, the point, the office hours, and every clock whose length may be set', () =>
    expect(settingKeys).toEqual(['servicePhone', 'place', 'officeHours', ...settableClocks]));

  it.each(settingKeys)(
    '%s says what it is for and how it is entered, and is set by the county or the administrator',
    (key) => {
      const { label, lead, group, fields, setBy, standard, words } = definitionOf(key);
      expect(label).toMatch(/^[一-龥\d()]+$/);
      expect(lead).toMatch(/。$/);
      expect(settingGroups).toHaveProperty(group);
      expect(Object.keys(fields).length).toBeGreaterThan(0);
      expect(allRoles.filter((role) => reachOf(role, setBy))).toEqual([
        'county_civil_affairs',
        'system_admin',
      ]);
      if (standard) expect(words(standard)).toMatch(/\d/);
    },
  );

  it.each(settingKeys)(
    '%s keeps the rules of its own fields, with its standard and without anything',
    (key) => {
      const { standard, fields } = definitionOf(key);
      if (standard) expect(problemsOf({ key, ...standard })).toEqual({});
      // Taken back.
      expect(problemsOf({ key })).toEqual({});
      const strange = settingKeys
        .flatMap((other) => Object.keys(definitionOf(other).fields))
        .filter((name) => !(name in fields));
      for (const name of strange) expect(problemsOf({ key, [name]: '12345' })[name]).toMatch(/多余/);
    },
  );

  it('what is set is what its fields hold, and nothing where they are empty', () => {
    expect(valueIn('servicePhone', { servicePhone: '12345', from: today, length: 3 })).toEqual({
      servicePhone: '12345',
    });
    expect(valueIn('place', { latitude: undefined, longitude: null })).toBeNull();
  });
});

describe('office hours: half past five at the latest is a default, not a law', () => {
  it.each([
    [{ ...hours }, {}],
    [{ ...hours, lunchFrom: undefined, lunchTo: undefined }, {}],
    [{ ...hours, closes: '23:59' }, {}],
    [{ ...hours, opens: undefined }, { opens: '请填写上班的时间。' }],
    [{ ...hours, closes: undefined }, { closes: '请填写下班的时间。' }],
    [{ ...hours, lunchTo: undefined }, { lunchTo: '请填写午休结束的时间。' }],
    [{ ...hours, lunchFrom: undefined }, { lunchFrom: '请填写午休开始的时间。' }],
    [{ ...hours, lunchTo: '11:00' }, { lunchTo: '午休结束要晚于12:00，请再核对。' }],
    [{ ...hours, closes: '09:00' }, { closes: '下班要晚于09:00，请再核对。' }],
    [{ ...hours, closes: '14:00' }, { closes: '下班要晚于14:00，请再核对。' }],
    [{ ...hours, opens: '11:00' }, {}],
    [
      { ...hours, opens: '11:00', closes: '16:59' },
      { closes: '一天上班的时间合起来至少要4小时，请再核对。' },
    ],
    [{ ...hours, lunchFrom: undefined, lunchTo: undefined, closes: '13:00' }, {}],
    [
      { ...hours, lunchFrom: undefined, lunchTo: undefined, closes: '09:01' },
      { closes: expect.stringContaining('至少要4小时') },
    ],
    [{ ...hours, opens: '9:00' }, { opens: '上班的时间不对，请按“09:00”这样填。' }],
    [{ ...hours, opens: '24:00' }, { opens: expect.stringContaining('时间不对') }],
  ])('%j: %j', (form, problems) => {
    const found = problemsOf(form);
    expect(found).toMatchObject(problems);
    expect(Object.keys(found).length > 0).toBe(Object.keys(problems).length > 0);
  });
});

describe('the point of a region lies in China', () => {
  it.each([
    [{ latitude: 29.03, longitude: 106.65 }, {}],
    // The south of the islands, and the furthest north, west and east.
    [{ latitude: 3.9, longitude: 112.3 }, {}],
    [{ latitude: 53.5, longitude: 122.3 }, {}],
    [{ latitude: 39.4, longitude: 73.6 }, {}],
    [{ latitude: 48.4, longitude: 135 }, {}],
    [
      { latitude: 0, longitude: 0 },
      { latitude: '纬度应是3到54之间的数，请再核对。', longitude: '经度应是73到136之间的数，请再核对。' },
    ],
    [{ latitude: -29.03, longitude: 106.65 }, { latitude: expect.stringContaining('3到54') }],
    [
      { latitude: 106.65, longitude: 29.03 },
      { latitude: expect.stringContaining('3到54'), longitude: expect.stringContaining('73到136') },
    ],
  ])('%j: %j', (point, problems) => expect(problemsOf({ key: 'place', ...point })).toEqual(problems));
});

describe('the lengths of clocks keep within what the 办法 and the plan allow', () => {
  it.each(settableClocks)('%s', (key: SettingKey & (typeof settableClocks)[number]) => {
    const { settable, label } = limitOf(key);
    for (const length of [settable?.min, settable?.max]) expect(problemsOf({ key, length })).toEqual({});
    for (const length of [(settable?.min ?? 0) - 1, (settable?.max ?? 0) + 1])
      expect(problemsOf({ key, length }).length).toContain(
        `“${label}”可以设${settable?.min}到${settable?.max}`,
      );
    expect(problemsOf({ key, length: 1.5 })).toEqual({ length: '长度应是整数。' });
    expect(problemsOf({ key, length: 'x' })).toHaveProperty('length');
  });
});

describe('from which day on', () => {
  it('today or later, and no day where it holds at once', () => {
    expect(problemsOf({ key: 'referral', length: 3, from: today })).toEqual({});
    expect(problemsOf({ key: 'referral', length: 3, from: '2027-01-01' })).toEqual({});
    expect(problemsOf({ key: 'referral', length: 3, from: '2026-11-23' }).from).toMatch(/不能早于今天/);
    expect(problemsOf({ key: 'referral', length: 3, from: '2028-11-24' })).toEqual({});
    for (const from of ['2028-11-25', '2099-01-01', '9999-12-31'])
      expect(problemsOf({ key: 'referral', length: 3, from }).from).toBe(
        '开始日期最晚可以选到2028-11-24，请再核对。',
      );
    expect(problemsOf({ key: 'servicePhone', servicePhone: '12345', from: today })).toEqual({});
    expect(problemsOf({ key: 'servicePhone', servicePhone: '12345', from: '2027-01-01' }).from).toMatch(
      /马上生效/,
    );
  });
});
