import type { RegionSettingView, SettingRowView } from '@jingkang/shared/api/places';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { definitionOf } from '@jingkang/shared/regions/settings/all';
import type { SettingValue } from '@jingkang/shared/regions/settings/definition';
import { inForce, lastSet, sinceEver } from '@jingkang/shared/regions/settings/in-force';
import { dayText } from '../../../components/dates';

type Item = Pick<RegionSettingView, 'key' | 'history' | 'rowId' | 'value'>;

const readable = ({ history }: Item): SettingRowView[] =>
  history.filter((row): row is SettingRowView => !isUnreadable(row));

/** A value in words; where there is none, what holds in its place. */
export function valueText({ key }: Item, value: SettingValue | null | undefined): string {
  const { words } = definitionOf(key);
  return value ? words(value) : '没有设置';
}

/** Where the value that holds comes from. */
export function sourceText(item: Item, regionCode: string): string {
  const row = readable(item).find(({ id }) => id === item.rowId);
  if (!row) return definitionOf(item.key).standard ? '统一标准' : '本地区和上级都没有设置';
  const whose = row.regionCode === regionCode ? '本地区设置' : `沿用${row.regionName}`;
  return row.from === sinceEver ? whose : `${whose}，${dayText(row.from)}起`;
}

/** The day its form begins with: that of what was entered last, where it is still to come. */
export function startText(item: Item, regionCode: string, today: string): string {
  const from = lastSet(readable(item), regionCode)?.from ?? today;
  return from > today ? from : today;
}

export interface Coming {
  readonly day: string;
  readonly words: string;
}

/** What will hold in a region from a later day on, the next change first. */
export function coming(item: Item, regionCode: string, today: string): Coming[] {
  const rows = readable(item);
  const { standard, holds } = definitionOf(item.key);
  const days = [...new Set(rows.map(({ from }) => from).filter((day) => day > today))].sort();
  let before = inForce(rows, regionCode, today, holds);
  return days.flatMap((day) => {
    const then = inForce(rows, regionCode, day, holds);
    if (then?.id === before?.id) return [];
    before = then;
    const value = valueText(item, then?.value ?? standard);
    return [{ day, words: `${dayText(day)}起${value}（${then?.regionName ?? '统一标准'}）` }];
  });
}

/** Who entered a row; what stood there before anybody could names nobody, nor does what a region above has set. */
export const setByText = ({ setBy, from, regionCode }: SettingRowView, own: string): string =>
  setBy ?? (from === sinceEver ? '原来就有' : regionCode === own ? '已离开的人员' : '上级');
