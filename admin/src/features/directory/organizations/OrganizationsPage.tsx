import { reachOf } from '@jingkang/shared/access/permissions';
import { useAccess } from '../../../access';
import { AllOrganizationsPage } from './AllOrganizationsPage';
import { OwnInstitutionPage } from './OwnInstitutionPage';

/** The own institution for those who reach no other, else the register. */
export function OrganizationsPage() {
  const { account } = useAccess();
  return reachOf(account.role, 'organization.read') === 'institution' ? (
    <OwnInstitutionPage />
  ) : (
    <AllOrganizationsPage />
  );
}
