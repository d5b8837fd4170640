import type { OrganizationKind } from '../directory/institutions/organization.entity';

/** A made-up organization. Names end in （演示）; phones are numbers nobody has been given. */
export interface DemoOrganization {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly regionCode: string;
  readonly phone?: string;
  readonly address?: string;
  readonly place?: readonly [latitude: number, longitude: number];
  readonly services?: readonly string[];
  readonly ageGroups?: readonly string[];
  readonly takesIntake?: boolean;
  readonly capacity?: number;
  readonly eligibility?: string;
}

const everything = [
  'medication',
  'life_skills',
  'social_skills',
  'vocational',
  'home_guidance',
  'family_support',
];
const daily = ['life_skills', 'social_skills', 'family_support'];
const grown = ['young_adult', 'adult', 'senior'];
const everyone = ['child', 'youth', ...grown];

const demo = (name: string) => `${name}（演示）`;
const serving = (services: readonly string[], ageGroups: readonly string[]) => ({ services, ageGroups });

const qijiang: readonly DemoOrganization[] = [
  {
    key: 'qijiang.center',
    kind: 'center',
    name: demo('綦江区精康融合指导中心'),
    regionCode: '500110',
    phone: '023-48600001',
    address: '古南街道演示路1号',
    place: [29.0282, 106.6514],
    takesIntake: true,
    capacity: 60,
    eligibility: '綦江区居住、病情稳定的人。第一次来请先打电话。',
    ...serving(everything, everyone),
  },
  {
    key: 'qijiang.areaCenter',
    kind: 'area_center',
    name: demo('东溪片区中心'),
    regionCode: '500110109',
    phone: '023-48600002',
    address: '东溪镇演示街2号',
    place: [28.7721, 106.6653],
    ...serving(everything, grown),
  },
  {
    key: 'qijiang.station',
    kind: 'station',
    name: demo('文龙街道服务站'),
    regionCode: '500110002',
    phone: '023-48600003',
    address: '文龙街道演示路3号',
    place: [29.0191, 106.6489],
    ...serving(daily, grown),
  },
  {
    key: 'qijiang.point',
    kind: 'point',
    name: demo('三角镇服务点'),
    regionCode: '500110114',
    phone: '023-48600004',
    address: '三角镇演示街4号',
    place: [29.0377, 106.7846],
    capacity: 10,
    eligibility: '住在三角镇和附近的成年人。',
    ...serving(daily, grown),
  },
  {
    key: 'qijiang.hospital',
    kind: 'hospital',
    name: demo('綦江区康宁医院'),
    regionCode: '500110001',
    phone: '023-48600005',
    address: '古南街道演示路5号',
    place: [29.0321, 106.6602],
    ...serving(['medication', 'home_guidance'], everyone),
  },
  {
    key: 'qijiang.civilAffairs',
    kind: 'authority',
    name: demo('綦江区民政局'),
    regionCode: '500110',
    phone: '023-48600006',
  },
  {
    key: 'qijiang.health',
    kind: 'authority',
    name: demo('綦江区卫生健康委员会'),
    regionCode: '500110',
    phone: '023-48600007',
  },
  {
    key: 'qijiang.federation',
    kind: 'authority',
    name: demo('綦江区残疾人联合会'),
    regionCode: '500110',
    phone: '023-48600008',
  },
  { key: 'qijiang.finance', kind: 'authority', name: demo('綦江区财政局'), regionCode: '500110' },
  { key: 'qijiang.town', kind: 'authority', name: demo('古南街道办事处'), regionCode: '500110001' },
  {
    key: 'qijiang.residents',
    kind: 'residents_committee',
    name: demo('新山村社区居民委员会'),
    regionCode: '500110001001',
    phone: '023-48600011',
  },
  {
    key: 'qijiang.village',
    kind: 'village_committee',
    name: demo('竹园村村民委员会'),
    regionCode: '500110109200',
    phone: '023-48600012',
  },
  { key: 'qijiang.enterprise', kind: 'enterprise', name: demo('綦江区友邻企业'), regionCode: '500110001' },
  {
    key: 'qijiang.publicInstitution',
    kind: 'public_institution',
    name: demo('綦江区社区学校'),
    regionCode: '500110002',
  },
  {
    key: 'qijiang.evaluator',
    kind: 'social_organization',
    name: demo('綦江区第三方评价中心'),
    regionCode: '500110',
  },
];

const heping: readonly DemoOrganization[] = [
  {
    key: 'heping.center',
    kind: 'center',
    name: demo('和平区精康融合指导中心'),
    regionCode: '210102',
    phone: '024-23800001',
    address: '南湖街道演示路1号',
    place: [41.7686, 123.4117],
    takesIntake: true,
    capacity: 60,
    eligibility: '和平区居住、病情稳定的人。第一次来请先打电话。',
    ...serving(everything, everyone),
  },
  {
    key: 'heping.areaCenter',
    kind: 'area_center',
    name: demo('长白片区中心'),
    regionCode: '210102021',
    phone: '024-23800002',
    address: '长白街道演示路2号',
    place: [41.7377, 123.4026],
    ...serving(everything, grown),
  },
  {
    key: 'heping.station',
    kind: 'station',
    name: demo('新华街道服务站'),
    regionCode: '210102002',
    phone: '024-23800003',
    address: '新华街道演示路3号',
    place: [41.7793, 123.3979],
    ...serving(daily, grown),
  },
  {
    key: 'heping.point',
    kind: 'point',
    name: demo('马路湾街道服务点'),
    regionCode: '210102016',
    phone: '024-23800004',
    address: '马路湾街道演示路4号',
    place: [41.7905, 123.4139],
    capacity: 10,
    ...serving(daily, everyone),
  },
  {
    key: 'heping.hospital',
    kind: 'hospital',
    name: demo('和平区安宁医院'),
    regionCode: '210102019',
    phone: '024-23800005',
    address: '南湖街道演示路5号',
    place: [41.7642, 123.4203],
    ...serving(['medication', 'home_guidance'], everyone),
  },
  {
    key: 'heping.civilAffairs',
    kind: 'authority',
    name: demo('和平区民政局'),
    regionCode: '210102',
    phone: '024-23800006',
  },
  {
    key: 'heping.health',
    kind: 'authority',
    name: demo('和平区卫生健康局'),
    regionCode: '210102',
    phone: '024-23800007',
  },
  {
    key: 'heping.federation',
    kind: 'authority',
    name: demo('和平区残疾人联合会'),
    regionCode: '210102',
    phone: '024-23800008',
  },
  { key: 'heping.finance', kind: 'authority', name: demo('和平区财政局'), regionCode: '210102' },
  { key: 'heping.town', kind: 'authority', name: demo('南湖街道办事处'), regionCode: '210102019' },
  {
    key: 'heping.residents',
    kind: 'residents_committee',
    name: demo('丰泽社区居民委员会'),
    regionCode: '210102002001',
    phone: '024-23800011',
  },
  {
    key: 'heping.residents2',
    kind: 'residents_committee',
    name: demo('和平湾社区居民委员会'),
    regionCode: '210102001015',
  },
  {
    key: 'heping.evaluator',
    kind: 'social_organization',
    name: demo('和平区第三方评价中心'),
    regionCode: '210102',
  },
];

const above: readonly DemoOrganization[] = [
  { key: 'shenyang.civilAffairs', kind: 'authority', name: demo('沈阳市民政局'), regionCode: '2101' },
  { key: 'liaoning.civilAffairs', kind: 'authority', name: demo('辽宁省民政厅'), regionCode: '21' },
  { key: 'chongqing.civilAffairs', kind: 'authority', name: demo('重庆市民政局'), regionCode: '50' },
];

export const demoOrganizations = [...qijiang, ...heping, ...above];
