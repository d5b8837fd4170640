import type { SettingKey, SettingValues } from '@jingkang/shared/regions/settings/all';
import { sinceEver } from '@jingkang/shared/regions/settings/in-force';
import type { RegionSettingRow } from '../directory/regions/region-setting.entity';
import { demoId } from './demo-id';

/** Shown to the public of a region where nothing nearer is known. */
const demoServicePhones: Readonly<Record<string, string>> = {
  '500110': '023-48600000',
  '210102': '024-23800000',
  '21': '024-23800100',
  '50': '023-48600100',
};

/** About where people live in the demo counties and in the townships of their institutions. */
const demoRegionPlaces: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  '500110': [29.0279, 106.6513],
  '500110001': [29.0262, 106.6555],
  '500110002': [29.0188, 106.6437],
  '500110109': [28.7733, 106.6641],
  '500110114': [29.0401, 106.7822],
  '210102': [41.7893, 123.4203],
  '210102002': [41.7771, 123.4052],
  '210102016': [41.7924, 123.4118],
  '210102019': [41.7668, 123.4169],
  '210102021': [41.7391, 123.4001],
};

const row = <Key extends SettingKey>(
  key: Key,
  regionCode: string,
  value: SettingValues[Key],
): Omit<RegionSettingRow, 'setAt'> => ({
  id: demoId('setting', `${key} ${regionCode}`),
  key,
  regionCode,
  value: { ...value } as RegionSettingRow['value'],
  from: sinceEver,
  setById: null,
});

/** What the demo counties and the offices above them have set. */
export const demoRegionSettings = [
  ...Object.entries(demoServicePhones).map(([code, servicePhone]) =>
    row('servicePhone', code, { servicePhone }),
  ),
  ...Object.entries(demoRegionPlaces).map(([code, [latitude, longitude]]) =>
    row('place', code, { latitude, longitude }),
  ),
];
