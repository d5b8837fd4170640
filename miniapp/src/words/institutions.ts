import { ageBands } from '@jingkang/shared/access/privacy';
import type { InstitutionView } from '@jingkang/shared/api/places';
import { organizationKinds } from '@jingkang/shared/terms';
import { labelsOf } from './labels';

/** What kind it is and how far away. */
export function kindWords({ kind, distanceKm }: InstitutionView): string {
  const far = distanceKm === undefined ? '' : `约${distanceKm.toFixed(1)}公里`;
  return [labelsOf(organizationKinds, [kind]), far].filter(Boolean).join(' · ');
}

export function ageWords({ ageGroups }: InstitutionView): string {
  const served = ageBands.filter(({ code }) => ageGroups.includes(code));
  return served.length === ageBands.length ? '各年龄的人' : served.map(({ label }) => label).join('、');
}
