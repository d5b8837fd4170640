import type { Role } from '@jingkang/shared/access/roles';

export interface DemoStaff {
  /** Names the member in seeds and tests; the user name adds a random part of this installation. */
  readonly key: string;
  readonly displayName: string;
  readonly role: Role;
  /** The key of a demo organization; missing for those who keep the accounts. */
  readonly at?: string;
  /** Holds a valid proof of 需求评估能力. */
  readonly qualified?: boolean;
}

const countyOffices = (county: string, prefix: string): readonly DemoStaff[] => [
  {
    key: `${prefix}-civil`,
    displayName: '民政 演示',
    role: 'county_civil_affairs',
    at: `${county}.civilAffairs`,
  },
  { key: `${prefix}-health`, displayName: '卫健 演示', role: 'county_health', at: `${county}.health` },
  {
    key: `${prefix}-federation`,
    displayName: '残联 演示',
    role: 'county_disabled_federation',
    at: `${county}.federation`,
  },
  {
    key: `${prefix}-finance`,
    displayName: '财政 演示',
    role: 'county_finance',
    at: `${county}.finance`,
  },
  { key: `${prefix}-filler`, displayName: '填报 演示', role: 'town_filler', at: `${county}.town` },
  { key: `${prefix}-leader`, displayName: '负责 演示', role: 'town_leader', at: `${county}.town` },
  { key: `${prefix}-evaluator`, displayName: '评价 演示', role: 'evaluator', at: `${county}.evaluator` },
];

/** Toy staff for every role. The two workers of one center let a lead assign; one has no qualification. */
export const demoStaff: readonly DemoStaff[] = [
  {
    key: 'qj-worker-1',
    displayName: '甲社工',
    role: 'social_worker',
    at: 'qijiang.center',
    qualified: true,
  },
  {
    key: 'qj-worker-2',
    displayName: '乙社工',
    role: 'social_worker',
    at: 'qijiang.center',
    qualified: true,
  },
  { key: 'qj-worker-new', displayName: '丙社工', role: 'social_worker', at: 'qijiang.center' },
  {
    key: 'qj-station-worker',
    displayName: '丁社工',
    role: 'social_worker',
    at: 'qijiang.station',
    qualified: true,
  },
  {
    key: 'qj-hospital-worker',
    displayName: '戊社工',
    role: 'social_worker',
    at: 'qijiang.hospital',
    qualified: true,
  },
  { key: 'qj-manager', displayName: '甲主任', role: 'institution_manager', at: 'qijiang.center' },
  {
    key: 'qj-station-manager',
    displayName: '乙主任',
    role: 'institution_manager',
    at: 'qijiang.station',
  },
  { key: 'qj-therapist', displayName: '甲康复师', role: 'therapist', at: 'qijiang.center' },
  { key: 'qj-hospital', displayName: '甲医务', role: 'hospital_staff', at: 'qijiang.hospital' },
  ...countyOffices('qijiang', 'qj'),
  {
    key: 'sy-worker',
    displayName: '己社工',
    role: 'social_worker',
    at: 'heping.center',
    qualified: true,
  },
  { key: 'sy-manager', displayName: '丙主任', role: 'institution_manager', at: 'heping.center' },
  { key: 'sy-therapist', displayName: '乙康复师', role: 'therapist', at: 'heping.center' },
  { key: 'sy-hospital', displayName: '乙医务', role: 'hospital_staff', at: 'heping.hospital' },
  ...countyOffices('heping', 'sy'),
  { key: 'sy-city', displayName: '市级 演示', role: 'city_officer', at: 'shenyang.civilAffairs' },
  {
    key: 'ln-province',
    displayName: '省级 演示',
    role: 'province_officer',
    at: 'liaoning.civilAffairs',
  },
  {
    key: 'cq-province',
    displayName: '市局 演示',
    role: 'province_officer',
    at: 'chongqing.civilAffairs',
  },
  { key: 'admin', displayName: '系统管理员', role: 'system_admin' },
  { key: 'security', displayName: '安全管理员', role: 'security_admin' },
  { key: 'auditor', displayName: '审计管理员', role: 'audit_admin' },
];

/** Committee workers sign in by phone with a one-time code. The numbers are made up. */
export const demoCommitteeWorkers = [
  { phone: '13900005001', displayName: '社区 演示', at: 'qijiang.residents' },
  { phone: '13900005002', displayName: '村委 演示', at: 'qijiang.village' },
  { phone: '13900002101', displayName: '社区 演示', at: 'heping.residents' },
] as const;
