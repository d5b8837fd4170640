import { Button } from 'antd';
import type { RegionSettingsView, RegionSettingView } from '@jingkang/shared/api/places';
import { definitionOf, settingGroups } from '@jingkang/shared/regions/settings/all';
import type { SettingDefinition } from '@jingkang/shared/regions/settings/definition';
import { today } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';
import { coming, sourceText, valueText } from './setting-words';

interface Props {
  readonly settings: RegionSettingsView;
  readonly group: SettingDefinition['group'];
  readonly onOpen: (key: RegionSettingView['key']) => void;
}

/** The settings of a group, with what holds and where it comes from. */
export function SettingTable({ settings: { region, items }, group, onOpen }: Props) {
  const own = items.filter(({ key }) => definitionOf(key).group === group);
  return (
    <section className="setting-group" aria-labelledby={`settings-${group}`}>
      <h2 id={`settings-${group}`}>{settingGroups[group]}</h2>
      <PlainTable
        caption={`${region.name}的${settingGroups[group]}`}
        heads={['设置', '现在', '统一标准', '来自', '操作']}
        rows={own.map((item) => rowOf(item, region.code, onOpen))}
      />
    </section>
  );
}

function rowOf(item: RegionSettingView, regionCode: string, onOpen: Props['onOpen']) {
  const { key, value } = item;
  const { label, lead, standard, nothing } = definitionOf(key);
  return {
    key,
    cells: [
      <span key="label">
        {label}
        <span className="soft small basis">{lead}</span>
      </span>,
      <span key="value">
        <strong>{valueText(item, value)}</strong>
        {!value && nothing && <span className="soft small basis">{nothing}</span>}
        {coming(item, regionCode, today()).map(({ day, words }) => (
          <span key={day} className="soft small basis">
            {words}
          </span>
        ))}
      </span>,
      standard ? valueText(item, standard) : '没有',
      sourceText(item, regionCode),
      <Button key="open" size="small" aria-label={`设置${label}`} onClick={() => onOpen(key)}>
        设置
      </Button>,
    ],
  };
}
