import { Button } from 'antd';
import type { TimeLimitsView, TimeLimitView } from '@jingkang/shared/api/administration';
import { dayText, today } from '../../components/dates';
import { PlainTable } from '../../components/PlainTable';
import { basisText, coming, lengthText, sourceText } from './time-limit-words';

interface Props {
  readonly limits: TimeLimitsView;
  readonly onOpen: (clock: TimeLimitView['clock']) => void;
}

/** Every clock that may be set, with what holds and where it comes from. */
export function TimeLimitTable({ limits: { region, items }, onOpen }: Props) {
  return (
    <PlainTable
      caption={`${region.name}的办理时限`}
      heads={['时限', '现在', '统一标准', '来自', '可设范围', '设置']}
      rows={items.map((item) => ({
        key: item.clock,
        cells: [
          <span key="label">
            {item.label}
            <span className="soft small basis">{basisText(item)}</span>
          </span>,
          <span key="length">
            <strong>{lengthText(item, item.length)}</strong>
            {coming(item, region.code, today()).map((next) => (
              <span key={next.id} className="soft small basis">
                {dayText(next.effectiveFrom)}起{lengthText(item, next.length)}（{next.regionName}）
              </span>
            ))}
          </span>,
          lengthText(item, item.standard),
          sourceText(item, region.code),
          `${item.min}–${item.max}`,
          <Button key="open" size="small" aria-label={`设置${item.label}`} onClick={() => onOpen(item.clock)}>
            设置
          </Button>,
        ],
      }))}
    />
  );
}
