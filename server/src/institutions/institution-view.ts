import type { InstitutionView } from '@jingkang/shared/api/places';
import type { Organization } from './organization.entity';

export function institutionView(
  row: Organization,
  regionName: string,
  far: { distanceKm?: number },
): InstitutionView {
  const { id, kind, name, address, phone, openingHours, services, ageGroups } = row;
  return { id, kind, name, regionName, address, phone, openingHours, services, ageGroups, ...far };
}
