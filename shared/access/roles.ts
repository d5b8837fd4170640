/** Every role of the service and where its reach is measured from (requirements §11). */
export const roles = {
  applicant: { label: '申请人', kind: 'public' },
  committee_worker: { label: '村(居)委会工作人员', kind: 'public' },
  social_worker: { label: '社会工作者', kind: 'staff' },
  institution_manager: { label: '机构负责人', kind: 'staff' },
  therapist: { label: '康复师', kind: 'staff' },
  hospital_staff: { label: '医院工作人员', kind: 'staff' },
  town_filler: { label: '镇街填报人', kind: 'staff' },
  town_leader: { label: '镇街主要负责同志', kind: 'staff' },
  county_civil_affairs: { label: '区县民政', kind: 'staff' },
  county_health: { label: '区县卫健', kind: 'staff' },
  county_disabled_federation: { label: '区县残联', kind: 'staff' },
  county_finance: { label: '区县财政', kind: 'staff' },
  city_officer: { label: '市级管理人员', kind: 'staff' },
  province_officer: { label: '省级管理人员', kind: 'staff' },
  evaluator: { label: '第三方评价人员', kind: 'staff' },
  system_admin: { label: '系统管理员', kind: 'staff' },
  security_admin: { label: '安全管理员', kind: 'staff' },
  audit_admin: { label: '审计管理员', kind: 'staff' },
} satisfies Record<string, { label: string; kind: 'public' | 'staff' }>;

export type Role = keyof typeof roles;
export const allRoles = Object.keys(roles) as Role[];
export const staffRoles = allRoles.filter((role) => roles[role].kind === 'staff');
export const publicRoles = allRoles.filter((role) => roles[role].kind === 'public');
