import { useQueryClient } from '@tanstack/react-query';
import type { RegionSettingsView, RegionSettingView } from '@jingkang/shared/api/places';
import { latestStart, SetRegionSettingForm } from '@jingkang/shared/forms/region-settings';
import { definitionOf, valueIn } from '@jingkang/shared/regions/settings/all';
import { regionSettings } from '../../../api/places';
import { today } from '../../../components/dates';
import { DateField } from '../../../components/fields/DateField';
import { Panel } from '../../../components/record/Panel';
import { Section } from '../../../components/record/Section';
import { RuledForm } from '../../../components/RuledForm';
import { SettingHistory } from './SettingHistory';
import { SettingInput } from './SettingInput';
import { startText } from './setting-words';

interface Props {
  readonly region: RegionSettingsView['region'];
  readonly item: RegionSettingView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A new value from a day on, drawn from the definition of the setting, and what was set before. */
export function SettingPanel({ region, item, onDone, onClose }: Props) {
  const client = useQueryClient();
  const { key, own } = item;
  const { label, lead, fields, begins } = definitionOf(key);
  const { queryKey } = regionSettings(region.code);
  return (
    <Panel level={2} title={`设置${region.name}的“${label}”`}>
      <p className="soft">{lead}清空后保存，就用上一级的。</p>
      <RuledForm
        formClass={SetRegionSettingForm}
        fixed={{ key }}
        initial={{ ...own, ...(begins ? { from: startText(item, region.code, today()) } : {}) }}
        editOf={(values) => valueIn(key, values as Readonly<Record<string, unknown>>) ?? {}}
        send={(input, write) =>
          write('PUT /regions/{code}/settings', { params: { code: region.code }, body: input })
        }
        onDone={(answer) => {
          client.setQueryData(queryKey, answer);
          onDone();
        }}
        onRefused={() => void client.invalidateQueries({ queryKey })}
        submitLabel="保存"
        onCancel={onClose}
      >
        <div className="flag-row">
          {Object.entries(fields).map(([name, field]) => (
            <SettingInput key={name} name={name} field={field} />
          ))}
          {begins && (
            <DateField name="from" label="开始日期" min={today()} max={latestStart(today())} hint={begins} />
          )}
        </div>
      </RuledForm>
      <Section title="设置记录">
        <SettingHistory item={item} regionCode={region.code} />
      </Section>
    </Panel>
  );
}
