import { records, type RecordType, recordTypes, type RecordTypeWith } from '../records/outlines';

export type HeldWorkKind = RecordTypeWith<{ held: true }> | 'invitations';

/** The kinds of open work that an account can hold, as a lead and an administrator read of them. */
export const heldWorkKinds: readonly (readonly [kind: HeldWorkKind, label: string])[] = [
  ...recordTypes.filter(isHeld).map((name) => [name, records[name].label] as const),
  ['invitations', '未用的邀请'],
];
export type HeldWorkCounts = Readonly<Partial<Record<HeldWorkKind, number>>>;

/** 申请3件、个案2件; empty when there is none. */
export function heldWorkWords(counts: Readonly<Record<string, number>>): string {
  return heldWorkKinds
    .filter(([kind]) => (counts[kind] ?? 0) > 0)
    .map(([kind, label]) => `${label}${counts[kind]}件`)
    .join('、');
}

function isHeld(name: RecordType): name is RecordTypeWith<{ held: true }> {
  return 'held' in records[name];
}
