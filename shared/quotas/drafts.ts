import { isOf } from '../access/role-groups';
import type { Role } from '../access/roles';
import { roles } from '../access/roles';

export interface DraftQuota {
  /** Drafts of one kind that may lie there unsent at once. */
  readonly most: number;
  readonly why: string;
}

/** Who begins a draft. A visitor has accepted the notice and signed in nowhere. */
export type DraftHolder = 'visitor' | 'public' | 'worker';

/** How many drafts one may hold: what nobody sends must not fill the disk. An empty one is used again. */
export const draftQuotas: Readonly<Record<DraftHolder, DraftQuota>> = {
  visitor: { most: 3, why: 'a family fills in one, on a shared telephone perhaps another' },
  public: { most: 10, why: 'someone who applies for several relatives' },
  worker: { most: 50, why: 'a counter or a committee on a busy day' },
};

/** A committee worker is of the public by the sign-in and a worker by what they do. */
export function draftHolderOf(role: Role): DraftHolder {
  return isOf(role, 'committee') || roles[role].kind === 'staff' ? 'worker' : 'public';
}

/** What is begun as a draft, and how one of them goes away. Every other record is whole when it is made. */
const draftKinds = {
  application: { name: '申请', away: '删除' },
  hospitalReferral: { name: '转介', away: '撤回' },
} as const;

export type DraftKind = keyof typeof draftKinds;

/** Says what to do next. */
export function tooManyDrafts(kind: DraftKind, held: number): string {
  const { name, away } = draftKinds[kind];
  return `您已有${held}份没有提交的${name}，请先提交或${away}其中一份。`;
}
