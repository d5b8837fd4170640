import { Coordinate, inChina } from '../../forms/rules';
import type { SettingDefinition } from './definition';

/** The point from which the distance to institutions is measured for those who live in a region. */
export const place: SettingDefinition = {
  label: '地区位置',
  lead: '推荐机构时，从这里量到机构有多远。',
  group: 'service',
  fields: {
    latitude: {
      label: '纬度',
      input: 'number',
      rule: Coordinate('纬度', { ...inChina.latitude, beside: 'longitude' }),
    },
    longitude: {
      label: '经度',
      input: 'number',
      rule: Coordinate('经度', { ...inChina.longitude, beside: 'latitude' }),
    },
  },
  standard: undefined,
  nothing: '现在算不出远近。',
  words: ({ latitude, longitude }) => `纬度${latitude}，经度${longitude}`,
  setBy: 'region.manage',
  holds: 'below',
  evident: [],
};
