import { placesFree } from '@jingkang/shared/allocation/criteria';
import type { InstitutionView } from '@jingkang/shared/api/places';
import type { Organization } from './organization.entity';
import { whole } from '../../foundation/database/rows/damaged';

/** What the public sees: whether there is a place, not how many. */
export function institutionView(
  row: Organization,
  { regionName, taken, ...far }: { regionName: string; taken: number; distanceKm?: number },
): InstitutionView {
  const { id, kind, name, address, phone, openingHours, services, ageGroups, eligibility } = row;
  const { visitsHomes, acceptsNew, capacity } = row;
  const takesNew = acceptsNew && placesFree({ capacity, taken }) !== 0;
  const service = {
    services: whole(services),
    ageGroups: whole(ageGroups),
    eligibility,
    visitsHomes,
    takesNew,
  };
  return { id, kind, name, regionName, address, phone, openingHours, ...service, ...far };
}
