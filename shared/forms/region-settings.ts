import { addMonthsClamped, type LocalDate } from '../calendar/local-date';
import { definitionOf, regionSettings, type SettingKey, settingKeys, valueIn } from '../regions/settings/all';
import type { SettingField } from '../regions/settings/definition';
import { superfluous } from './bounds';
import { JsonObject } from './json-object';
import { rule } from './rule';
import { Choice, DateOnly, NeededIf, Optional } from './rules';

const isKey = (key: unknown): key is SettingKey => settingKeys.some((one) => one === key);

const yearsAhead = 2;
/** The last day from which on a value may hold: further ahead is a slip of the hand. */
export const latestStart = (today: LocalDate): LocalDate => addMonthsClamped(today, yearsAhead * 12);

/** Never before today: what nobody knew must not judge what was done. Some hold at once and name no day. */
const FromToday = (label: string) =>
  rule('fromToday', { format: 'date', label }, (value, { today, form }) => {
    // What is no date is told by the rule of dates.
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !isKey(form.key)) return undefined;
    if (value < today) return `${label}不能早于今天，已经开始的不会改变。`;
    const { begins, label: setting } = definitionOf(form.key);
    if (!begins && value !== today) return `“${setting}”保存后马上生效，不用选${label}。`;
    const last = latestStart(today);
    return value > last ? `${label}最晚可以选到${last}，请再核对。` : undefined;
  });

/** A value of a region for itself and all below it: the fields of the setting that `key` names, and of no other. */
export class SetRegionSettingForm {
  @Choice('设置', settingKeys) key!: SettingKey;
  /** Missing: from today on. */
  @Optional() @DateOnly('开始日期') @FromToday('开始日期') from?: string;
  @Optional() @JsonObject('打开时的内容') base?: object;
  @Optional() @JsonObject('看过的内容') seen?: object;
  /** All missing: it is taken back, and the region above serves. */
  readonly [field: string]: unknown;
}

const fieldOf = (key: unknown, name: string): SettingField | undefined =>
  isKey(key) ? definitionOf(key).fields[name] : undefined;

function isNeeded(form: Partial<SetRegionSettingForm>, name: string): boolean {
  const { key } = form;
  if (!isKey(key)) return false;
  return fieldOf(key, name)?.neededWith?.(valueIn(key, { ...form, [name]: undefined }) ?? {}) ?? false;
}

const OfKey = (name: string) =>
  rule('ofKey', {}, (_, { form }) => (!isKey(form.key) || fieldOf(form.key, name) ? undefined : superfluous));

const rules = new Map(
  Object.values(regionSettings).flatMap(({ fields }) =>
    Object.entries(fields).map(([name, field]) => [name, field.rule] as const),
  ),
);
for (const [name, own] of rules) {
  NeededIf<SetRegionSettingForm>((form) => isNeeded(form, name))(SetRegionSettingForm.prototype, name);
  OfKey(name)(SetRegionSettingForm.prototype, name);
  own(SetRegionSettingForm.prototype, name);
}
