import type { OfficeHours } from '../../calendar/office-hours';
import type { ClockName } from '../../calendar/time-limits';
import { isMissing } from '../../forms/rule';
import { clockLengths } from './clock-length';
import type { SettingDefinition, SettingValue } from './definition';
import { officeHours } from './office-hours';
import { place } from './place';
import { servicePhone } from './service-phone';

/** Every setting of a region, in the order it is shown. A new one is a definition and its line here. */
const ofService = { servicePhone, place, officeHours };
export const regionSettings = { ...ofService, ...clockLengths } satisfies Readonly<
  Record<string, SettingDefinition>
>;

export type SettingKey = keyof typeof regionSettings;
export const settingKeys = Object.keys(regionSettings) as SettingKey[];
export const definitionOf = (key: SettingKey): SettingDefinition => regionSettings[key];

/** What each of them holds. */
export interface SettingValues extends Readonly<Record<ClockName, { readonly length: number }>> {
  readonly servicePhone: { readonly servicePhone: string };
  readonly place: { readonly latitude: number; readonly longitude: number };
  readonly officeHours: OfficeHours;
}

export const settingGroups: Readonly<Record<SettingDefinition['group'], string>> = {
  service: '对外服务',
  clocks: '办理时限',
};

/** The fields of a setting among those of a form; null where none is filled in. */
export function valueIn(key: SettingKey, form: Readonly<Record<string, unknown>>): SettingValue | null {
  const names = Object.keys(definitionOf(key).fields).filter((name) => !isMissing(form[name]));
  return names.length > 0
    ? (Object.fromEntries(names.map((name) => [name, form[name]])) as SettingValue)
    : null;
}
