import { hoursWords, type OfficeHours, standardHours } from '../../calendar/office-hours';
import { isMissing, rule } from '../../forms/rule';
import { TimeOfDay } from '../../forms/rules';
import type { SettingDefinition, SettingValue } from './definition';

const some = (others: SettingValue) => Object.keys(others).length > 0;

const leastHours = 4;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isTime = (time: unknown): time is string => typeof time === 'string' && /^\d\d:\d\d$/.test(time);

/** With hardly any hours of work a time limit in working hours would hardly ever end. */
const EnoughHours = rule('enoughHours', {}, (_, { form: { opens, lunchFrom, lunchTo, closes } }) => {
  const times = [opens, lunchFrom, lunchTo, closes].filter((time) => !isMissing(time));
  // What is no time, is missing or stands in the wrong order has a sentence of its own.
  if (!times.every(isTime) || times.length % 2 > 0) return undefined;
  if (times.some((time, index) => index > 0 && time <= (times[index - 1] ?? ''))) return undefined;
  const open = times.reduce((sum, time, index) => sum + (index % 2 > 0 ? 1 : -1) * minutesOf(time), 0);
  return open < leastHours * 60 ? `一天上班的时间合起来至少要${leastHours}小时，请再核对。` : undefined;
});

const Closes: PropertyDecorator = (prototype, field) => {
  TimeOfDay('下班', { after: ['opens', 'lunchFrom', 'lunchTo'] })(prototype, field);
  EnoughHours(prototype, field);
};

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
      rule: Closes,
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
