import type { OrganizationView } from '@jingkang/shared/api/administration';
import { serviceContents } from '@jingkang/shared/terms';
import { without } from '../../../components/without';

/** What a new one begins with. */
export const freshOrganization = {
  services: [],
  ageGroups: [],
  acceptsNew: true,
  visitsHomes: false,
  takesIntake: false,
  listed: false,
};

/** Every input of an organization; a code that is offered no longer is left out. */
export const organizationValues = (organization: OrganizationView) => ({
  ...without(organization, ['id', 'regionName', 'version', 'places']),
  services: organization.services.filter((code) => Object.hasOwn(serviceContents, code)),
});

/** The inputs that the institution itself and its county keep. */
export const profileValues = (organization: OrganizationView) =>
  without(organizationValues(organization), [
    'kind',
    'name',
    'regionCode',
    'uscc',
    'takesIntake',
    'listed',
    'status',
  ]);
