import type { HolidayQuery, HolidayYearForm } from '../../forms/holidays';
import type { LocalDayForm, RemoveLocalDayForm } from '../../forms/local-days';
import type {
  DescribeOrganizationForm,
  OrganizationForm,
  OrganizationQuery,
  UpdateOrganizationForm,
} from '../../forms/organization';
import type { SetRegionSettingForm } from '../../forms/region-settings';
import type { InstitutionQuery, RegionQuery } from '../../forms/regions';
import type { OrganizationView, SavedOrganizationView } from '../administration';
import type { Page } from '../common';
import type {
  ChangedLocalDaysView,
  EnteredHolidayYearView,
  HolidayYearView,
  InstitutionView,
  LocalDaysView,
  RegionDetailView,
  RegionSettingsView,
  RegionView,
} from '../places';
import type { Readable } from '../unreadable';
import type { Items } from './route';

export interface PlacesRoutes {
  'GET /institutions': { answers: Items<InstitutionView>; query: InstitutionQuery };
  'GET /organizations': { answers: Page<Readable<OrganizationView>>; query: OrganizationQuery };
  'POST /organizations': { answers: SavedOrganizationView; takes: OrganizationForm };
  'PUT /organizations/{id}': { answers: SavedOrganizationView; takes: UpdateOrganizationForm };
  'PUT /organizations/{id}/profile': { answers: SavedOrganizationView; takes: DescribeOrganizationForm };
  'GET /holidays': { answers: HolidayYearView; query: HolidayQuery };
  'PUT /holidays': { answers: EnteredHolidayYearView; takes: HolidayYearForm };
  'GET /regions/{code}/local-days': { answers: LocalDaysView; query: HolidayQuery };
  'POST /regions/{code}/local-days': { answers: ChangedLocalDaysView; takes: LocalDayForm; once: true };
  'POST /regions/{code}/local-days/actions/remove': {
    answers: ChangedLocalDaysView;
    takes: RemoveLocalDayForm;
    once: true;
  };
  'GET /regions': { answers: Items<RegionView>; query: RegionQuery };
  'GET /regions/{code}': { answers: RegionDetailView };
  'GET /regions/{code}/settings': { answers: RegionSettingsView };
  'PUT /regions/{code}/settings': { answers: RegionSettingsView; takes: SetRegionSettingForm };
}

declare module '../routes' {
  interface Routes extends PlacesRoutes {}
}
