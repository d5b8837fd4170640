import { levelOf, type RegionLevel } from '../regions/codes';
import { type organizationKinds, servingKinds } from '../terms';
import type { Role } from './roles';

type Kind = keyof typeof organizationKinds;

interface Place {
  readonly kinds: readonly Kind[];
  /** Given where the reach of the role is a region: an office of another level would widen it. */
  readonly level?: RegionLevel;
}

const institution: Place = { kinds: servingKinds };
const authorityOf = (level: RegionLevel): Place => ({ kinds: ['authority'], level });

/**
 * Where the people of each role belong: at a place, nowhere as those who keep the accounts, or where they have put
 * themselves, for nobody makes a member of the public by hand. A role without a row does not compile.
 */
const placements: Readonly<Record<Role, Place | 'nowhere' | 'by themselves'>> = {
  applicant: 'by themselves',
  committee_worker: 'by themselves',
  social_worker: institution,
  institution_manager: institution,
  therapist: institution,
  hospital_staff: { kinds: ['hospital'] },
  town_filler: authorityOf('township'),
  town_leader: authorityOf('township'),
  county_civil_affairs: authorityOf('county'),
  county_health: authorityOf('county'),
  county_disabled_federation: authorityOf('county'),
  county_finance: authorityOf('county'),
  city_officer: authorityOf('city'),
  province_officer: authorityOf('province'),
  evaluator: { kinds: ['enterprise', 'public_institution', 'social_organization'] },
  system_admin: 'nowhere',
  security_admin: 'nowhere',
  audit_admin: 'nowhere',
};

/** Why someone of this role cannot be placed there; undefined when it fits. */
export function placementProblem(
  role: Role,
  organization: { readonly kind: Kind; readonly regionCode: string } | undefined,
): string | undefined {
  const place = placements[role];
  if (place === 'by themselves') return '这个角色不能这样建立，请另选角色。';
  if (place === 'nowhere') return organization ? '这个角色不属于机构，请不要选机构。' : undefined;
  if (!organization) return '请选择所属机构。';
  if (!place.kinds.includes(organization.kind)) return '这类机构没有这个角色，请另选机构。';
  return place.level && levelOf(organization.regionCode) !== place.level
    ? '机构的级别与角色不符，请另选机构。'
    : undefined;
}
