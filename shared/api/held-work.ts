/** The kinds of open work that an account can hold, as a lead and an administrator read of them. */
export const heldWorkKinds = {
  applications: '申请',
  need_reports: '上报',
  cases: '个案',
  assessments: '评估',
  hospital_referrals: '医院转介',
  invitations: '未用的邀请',
} as const;
export type HeldWorkKind = keyof typeof heldWorkKinds;
export type HeldWorkCounts = Readonly<Partial<Record<HeldWorkKind, number>>>;

/** 申请3件、个案2件; empty when there is none. */
export function heldWorkWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(heldWorkKinds)
    .filter(([kind]) => (counts[kind] ?? 0) > 0)
    .map(([kind, label]) => `${label}${counts[kind]}件`)
    .join('、');
}
