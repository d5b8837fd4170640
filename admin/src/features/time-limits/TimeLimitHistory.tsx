import type { TimeLimitView } from '@jingkang/shared/api/administration';
import { dayText, momentText } from '../../components/dates';
import { EmptyNote } from '../../components/EmptyNote';
import { PlainTable } from '../../components/PlainTable';
import { lengthText } from './time-limit-words';

/** Who has set it, where, and from when; nothing is ever taken out. */
export function TimeLimitHistory({ item }: { readonly item: TimeLimitView }) {
  if (item.history.length === 0) return <EmptyNote>本地区和上级都没有设置过。</EmptyNote>;
  return (
    <PlainTable
      caption={`${item.label}的设置记录`}
      heads={['地区', '长度', '开始日期', '设置人', '设置时间']}
      rows={item.history.map((one) => ({
        key: one.id,
        cells: [
          one.regionName,
          lengthText(item, one.length),
          dayText(one.effectiveFrom),
          one.setBy ?? '已离开的人员',
          momentText(one.setAt),
        ],
      }))}
    />
  );
}
