import { PublicPhone } from '../../forms/rules';
import type { SettingDefinition } from './definition';

/** LN/26: the telephone that stands on every page of the public. */
export const servicePhone: SettingDefinition = {
  label: '服务电话',
  lead: '公众在手机上看到的电话，每一页都有。',
  group: 'service',
  fields: { servicePhone: { label: '服务电话', input: 'phone', rule: PublicPhone('服务电话') } },
  standard: undefined,
  nothing: '公众看到的是12345。',
  words: ({ servicePhone: phone }) => String(phone),
  setBy: 'region.manage',
  holds: 'below',
  evident: [],
};
