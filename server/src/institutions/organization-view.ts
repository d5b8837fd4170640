import type { OrganizationView } from '@jingkang/shared/api/administration';
import type { Organization } from './organization.entity';

export function organizationView(
  { createdAt: _, ...row }: Organization,
  regionName: string,
): OrganizationView {
  return { ...row, regionName };
}
