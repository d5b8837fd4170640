import type { DataSource } from 'typeorm';
import type { Clock } from '../foundation/clock/clock';
import { Organization } from '../directory/institutions/organization.entity';
import { RegionSettingRow } from '../directory/regions/region-setting.entity';
import { demoId } from '../demo/demo-id';
import { type DemoOrganization, demoOrganizations } from './demo-organizations';
import { demoRegionSettings } from '../demo/demo-region-settings';

const servingCapacity = 30;
const servingHours = '周一至周五 9:00–17:00';

/** Made-up organizations of the two demo counties and of the offices above them. */
export async function seedOrganizations(dataSource: DataSource, clock: Clock): Promise<void> {
  const rows = demoOrganizations.map((organization) => rowOf(organization, clock.now()));
  await dataSource.createQueryBuilder().insert().into(Organization).values(rows).orIgnore().execute();
  for (const row of demoRegionSettings)
    if (!(await dataSource.manager.existsBy(RegionSettingRow, { key: row.key, regionCode: row.regionCode })))
      await dataSource.manager.insert(RegionSettingRow, { ...row, setAt: clock.now() });
}

function rowOf(organization: DemoOrganization, createdAt: Date): Organization {
  const { key, kind, name, regionCode, phone, address, place, services, ageGroups, takesIntake } =
    organization;
  const { capacity = servingCapacity, eligibility } = organization;
  return {
    id: demoId('organization', key),
    kind,
    name,
    regionCode,
    uscc: null,
    address: address ?? null,
    phone: phone ?? null,
    latitude: place?.[0] ?? null,
    longitude: place?.[1] ?? null,
    openingHours: services ? servingHours : null,
    services: [...(services ?? [])],
    ageGroups: [...(ageGroups ?? [])],
    capacity: services ? capacity : null,
    eligibility: eligibility ?? null,
    acceptsNew: Boolean(services),
    visitsHomes: Boolean(services?.includes('home_guidance')),
    takesIntake: takesIntake ?? false,
    listed: Boolean(services),
    status: 'active',
    version: 1,
    createdAt,
  };
}
