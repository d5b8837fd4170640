import { can, type Account } from '@jingkang/shared/access/scope';
import { placesFree } from '@jingkang/shared/allocation/criteria';
import type { OrganizationView, PlacesView } from '@jingkang/shared/api/administration';
import { servingKinds } from '@jingkang/shared/terms';
import type { Organization } from './organization.entity';
import { whole } from '../../foundation/database/rows/damaged';

const serving: readonly string[] = servingKinds;

/** Whether an account keeps what is said of this organization: then its places are its business too. */
function keeps(account: Account, { id, regionCode }: Organization): boolean {
  const target = { ownerIds: [], organizationId: id, regionCode };
  return can(account, 'organization.describe', target) || can(account, 'organization.manage', target);
}

export function organizationView(
  account: Account,
  row: Organization,
  { regionName, taken }: { readonly regionName: string; readonly taken: number },
): OrganizationView {
  const { createdAt: _, ...shown } = row;
  const places = serving.includes(row.kind) && keeps(account, row) ? placesOf(row, taken) : null;
  return { ...shown, services: whole(row.services), ageGroups: whole(row.ageGroups), regionName, places };
}

const placesOf = ({ capacity }: Organization, taken: number): PlacesView => ({
  taken,
  free: placesFree({ capacity, taken }),
});

/** What a change of the capacity means for those who are there already. */
export function capacityNotice({ capacity, places }: OrganizationView): string | null {
  if (capacity === null || !places || places.taken <= capacity) return null;
  const over = places.taken - capacity;
  const until = capacity === 0 ? '现在不再接收新人。' : `少于${capacity}人后才能再接收新人。`;
  return `已保存。现在有${places.taken}人，比可服务人数多${over}人。谁都不用离开；${until}`;
}
