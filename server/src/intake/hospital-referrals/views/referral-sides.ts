import { reachOf } from '@jingkang/shared/access/permissions';
import type { Account, Target } from '@jingkang/shared/access/scope';
import { leftOf, reaches } from '@jingkang/shared/access/standings';
import {
  hospitalReferralDraft,
  hospitalReferralOpen,
  hospitalReferralShown,
  type HospitalReferralState,
  hospitalReferralWithdrawn,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { notFound } from '../../../foundation/refusals/refusal';
import type { HospitalReferral } from '../hospital-referral.entity';

export type Side = 'hospital' | 'receiver';

const among = (group: readonly HospitalReferralState[]) => (row: Pick<HospitalReferral, 'state'>) =>
  group.includes(row.state);
export const isChangeable = among(hospitalReferralDraft);
export const isWithdrawn = among(hospitalReferralWithdrawn);
export const isOpen = among(hospitalReferralOpen);
const isShown = among(hospitalReferralShown);

/** On which side of a referral someone stands: a hospital may receive from another one through its social workers. */
export const sideOf = ({ role }: Pick<Account, 'role'>): Side =>
  reachOf(role, 'hospitalReferral.write') ? 'hospital' : 'receiver';

/** The hospital reaches it by its own id; whoever receives it by theirs, once it was submitted; both as far as its case leaves it. */
export function targetFor(side: Side, row: HospitalReferral): Target {
  const { hospitalId, organizationId, regionCode, caseStanding } = row;
  const nobody = { ownerIds: [] };
  if (side === 'hospital')
    return reaches('sender', caseStanding) ? { ...nobody, organizationId: hospitalId } : nobody;
  if (!organizationId || !isShown(row)) return nobody;
  return leftOf(caseStanding, { ...nobody, organizationId, regionCode: regionCode ?? undefined });
}

/** Whoever received it sees nothing of the person once the hospital has taken it back. */
export const showsPerson = (account: Pick<Account, 'role'>, row: Pick<HospitalReferral, 'state'>): boolean =>
  sideOf(account) === 'hospital' || !isWithdrawn(row);

export function mustShowPerson(account: Account, row: HospitalReferral): void {
  if (!showsPerson(account, row)) throw notFound();
}
