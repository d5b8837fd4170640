import type { Permission } from '../../access/permissions';

/** What a setting holds: its fields by name; what was left empty is missing. */
export type SettingValue = Readonly<Record<string, string | number>>;

export interface SettingField {
  readonly label: string;
  /** How it is entered; the console has an input for each. */
  readonly input: 'phone' | 'number' | 'time';
  readonly hint?: string;
  /** The rule of a value that was entered. */
  readonly rule: PropertyDecorator;
  /** Whether it must be there, once the others are these. */
  readonly neededWith?: (others: SettingValue) => boolean;
}

/** One value for a region and all below it, from a day on. */
export interface SettingDefinition {
  readonly label: string;
  /** What it is for, said to whoever sets it. */
  readonly lead: string;
  /** With which others it stands together on the page. */
  readonly group: 'service' | 'clocks';
  readonly fields: Readonly<Record<string, SettingField>>;
  /** What holds where no region has set anything; undefined where nothing does. */
  readonly standard: SettingValue | undefined;
  /** Said where neither a region has set anything nor a standard holds. */
  readonly nothing?: string;
  readonly words: (value: SettingValue) => string;
  readonly setBy: Permission;
  /** How far it holds: for all below that have none of their own, or for the region itself alone. */
  readonly holds: 'below' | 'here';
  /** Where a later day than today may be chosen: what begins on it. Undefined where it holds at once. */
  readonly begins?: string;
  /** The fields that evidence may tell: numbers and times, never what leads to somebody. */
  readonly evident: readonly string[];
}
