import { type ClockName, limitOf, settableClocks } from '../../calendar/time-limits';
import { unitOf } from '../../calendar/time-units';
import { isMissing, rule } from '../../forms/rule';
import type { SettingDefinition } from './definition';

/** Within what a region may set for the clock that the form names. */
const lengthRule = rule('wholeNumber', { minimum: 1, label: '长度' }, (value, { form }) => {
  if (isMissing(value)) return '请填写长度。';
  if (!Number.isInteger(value)) return '长度应是整数。';
  const clock = settableClocks.find((name) => name === form.key);
  const { settable, unit, label } = limitOf(clock ?? 'registrationReview');
  if (!clock || !settable) return '请先选择时限。';
  const fits = (value as number) >= settable.min && (value as number) <= settable.max;
  return fits
    ? undefined
    : `“${label}”可以设${settable.min}到${settable.max}${unitOf(unit).words}，请改在这个范围里。`;
});

/** The policy that names the length; most steps have none. */
const basisWords = (basis: string) =>
  basis.startsWith('§') ? '政策没有写期限，标准由平台定。' : `${basis}。`;

/** How long a clock runs that starts in a region (§2.3: all settings). */
function clockLength(clock: ClockName): SettingDefinition {
  const { label, basis, unit, length, settable } = limitOf(clock);
  const { words } = unitOf(unit);
  return {
    label,
    lead: basisWords(basis),
    group: 'clocks',
    fields: {
      length: {
        label: `长度（${words}）`,
        input: 'number',
        hint: `可以设${settable?.min ?? length}到${settable?.max ?? length}${words}，统一标准是${length}${words}。`,
        rule: lengthRule,
      },
    },
    standard: { length },
    words: (value) => `${value.length}${words}`,
    setBy: 'region.manage',
    holds: 'below',
    begins: '从这天起开始的才按新的算，已经开始的不变。',
    evident: ['length'],
  };
}

export const clockLengths = Object.fromEntries(
  settableClocks.map((clock) => [clock, clockLength(clock)]),
) as Readonly<Record<ClockName, SettingDefinition>>;
