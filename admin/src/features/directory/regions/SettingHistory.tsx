import type { RegionSettingView } from '@jingkang/shared/api/places';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { definitionOf } from '@jingkang/shared/regions/settings/all';
import { sinceEver } from '@jingkang/shared/regions/settings/in-force';
import { dayText, momentText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { MoreNote } from '../../../components/MoreNote';
import { PlainTable } from '../../../components/PlainTable';
import { setByText } from './setting-words';

interface Props {
  readonly item: RegionSettingView;
  readonly regionCode: string;
}

/** Who has set it, where, and from when; nothing is ever taken out. */
export function SettingHistory({ item: { key, history }, regionCode }: Props) {
  const { label, words } = definitionOf(key);
  if (history.length === 0) return <EmptyNote>本地区和上级都没有设置过。</EmptyNote>;
  return (
    <>
      <PlainTable
        caption={`${label}的设置记录`}
        heads={['地区', '内容', '开始日期', '设置人', '设置时间']}
        rows={history.map((one) =>
          isUnreadable(one)
            ? one
            : {
                key: one.id,
                cells: [
                  one.regionName,
                  one.value ? words(one.value) : '用上一级的',
                  one.from === sinceEver ? '一直' : dayText(one.from),
                  setByText(one, regionCode),
                  one.from === sinceEver ? '' : momentText(one.setAt),
                ],
              },
        )}
      />
      <MoreNote list="settingHistory" count={history.length} />
    </>
  );
}
