import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { definitionOf, type SettingKey, settingGroups } from '@jingkang/shared/regions/settings/all';
import type { SettingDefinition } from '@jingkang/shared/regions/settings/definition';
import { useAccess } from '../../../access';
import { regionSettings } from '../../../api/places';
import { unsaved } from '../../../api/unsaved';
import { Answer } from '../../../components/Answer';
import { EmptyNote } from '../../../components/EmptyNote';
import { RegionPicker } from '../../../components/fields/RegionPicker';
import { PageTitle } from '../../../components/PageTitle';
import { SettingPanel } from './SettingPanel';
import { SettingTable } from './SettingTable';

const groups = Object.keys(settingGroups) as SettingDefinition['group'][];

/** What a region sets for itself and all below it: what is not set here is inherited from above (§2.3, LN/26). */
export function RegionSettingsPage() {
  const { account } = useAccess();
  const [region, setRegion] = useState(account.regionCode ?? '');
  const [opened, setOpened] = useState<SettingKey>();
  const [saved, setSaved] = useState('');
  const settings = useQuery(regionSettings(region));
  const show = (key: SettingKey | undefined, where = region) => {
    if ((key !== opened || where !== region) && !unsaved.mayClosePanel()) return;
    setRegion(where);
    setOpened(key);
    setSaved('');
  };
  return (
    <div className="page">
      <PageTitle title="地区设置" lead="没有设置的地区，用上一级的；都没有设置，用统一标准。" />
      <div className="filters">
        <RegionPicker
          label="地区"
          within={account.regionCode ?? ''}
          {...(region ? { value: region } : {})}
          onChange={(code) => show(undefined, code ?? '')}
        />
      </div>
      <div role="status">{saved && <Alert className="note" type="success" showIcon title={saved} />}</div>
      {region === '' ? (
        <EmptyNote>请先选择地区。</EmptyNote>
      ) : (
        <Answer of={settings} rows={8}>
          {(data) => {
            const item = data.items.find(({ key }) => key === opened);
            return (
              <>
                {item && (
                  <SettingPanel
                    key={`${data.region.code} ${item.key}`}
                    region={data.region}
                    item={item}
                    onDone={() => {
                      setOpened(undefined);
                      setSaved(`已保存${data.region.name}的“${definitionOf(item.key).label}”。`);
                    }}
                    onClose={() => setOpened(undefined)}
                  />
                )}
                {groups.map((group) => (
                  <SettingTable key={group} settings={data} group={group} onOpen={(key) => show(key)} />
                ))}
              </>
            );
          }}
        </Answer>
      )}
    </div>
  );
}
