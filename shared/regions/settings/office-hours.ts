import { hoursWords, type OfficeHours, standardHours } from '../../calendar/office-hours';
import { TimeOfDay } from '../../forms/rules';
import type { SettingDefinition, SettingValue } from './definition';

const some = (others: SettingValue) => Object.keys(others).length > 0;

/** When the offices are open on a working day: time limits in working hours count by it. */
export const officeHours: SettingDefinition = {
  label: '办公时间',
  lead: '工作日里的上班时间，按小时算的办理时限用它。',
  group: 'service',
  fields: {
    opens: { label: '上班', input: 'time', rule: TimeOfDay('上班'), neededWith: some },
    lunchFrom: {
      label: '午休开始',
      input: 'time',
      rule: TimeOfDay('午休开始', { after: ['opens'] }),
      neededWith: ({ lunchTo }) => lunchTo !== undefined,
    },
    lunchTo: {
      label: '午休结束',
      input: 'time',
      hint: '中午不休息的，两项都空着。',
      rule: TimeOfDay('午休结束', { after: ['opens', 'lunchFrom'] }),
      neededWith: ({ lunchFrom }) => lunchFrom !== undefined,
    },
    closes: {
      label: '下班',
      input: 'time',
      rule: TimeOfDay('下班', { after: ['opens', 'lunchFrom', 'lunchTo'] }),
      neededWith: some,
    },
  },
  standard: { ...standardHours } as SettingValue,
  words: (value) => hoursWords(value as unknown as OfficeHours),
  setBy: 'region.manage',
  holds: 'below',
  begins: '从这天起，按小时算的时限按新的时间算。',
  evident: ['opens', 'lunchFrom', 'lunchTo', 'closes'],
};
