import type { HeldWorkCounts } from './held-work';
import type { Role } from '../access/roles';
import type { OrganizationStatus } from '../forms/organization';
import type { organizationKinds } from '../terms';

export interface OrganizationView {
  readonly id: string;
  readonly kind: keyof typeof organizationKinds;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly uscc: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly openingHours: string | null;
  readonly services: readonly string[];
  readonly ageGroups: readonly string[];
  readonly capacity: number | null;
  readonly eligibility: string | null;
  readonly acceptsNew: boolean;
  readonly visitsHomes: boolean;
  readonly takesIntake: boolean;
  readonly listed: boolean;
  readonly status: OrganizationStatus;
  readonly version: number;
  /** Of an institution that serves, for whoever keeps it: its manager, its county, the administrator. */
  readonly places: PlacesView | null;
}

export interface PlacesView {
  /** People it looks after now. */
  readonly taken: number;
  /** Null while nobody has said how many it can look after. */
  readonly free: number | null;
}

/** The answer to a change of an organization. */
export interface SavedOrganizationView extends OrganizationView {
  /** What follows from the change and is easily overlooked. */
  readonly notice: string | null;
}

export interface QualificationView {
  readonly id: string;
  readonly certificateNo: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly version: number;
}

export interface StaffView {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  /** Masked. */
  readonly phone: string | null;
  readonly status: 'active' | 'disabled';
  readonly totpEnrolled: boolean;
  /** A one-time link is out and not used yet. */
  readonly enrolmentOpen: boolean;
  readonly qualifications: readonly QualificationView[];
  readonly version: number;
}

/** What became of the open work of somebody who can no longer act on it. */
export interface ChangedStaffView extends StaffView {
  readonly returned: HeldWorkCounts;
}

/** Shown once: the link is stored as a hash only. */
export interface EnrolmentLinkView {
  readonly url: string;
  readonly expiresAt: string;
}

export interface EnrolledStaffView extends StaffView {
  readonly enrolment: EnrolmentLinkView;
}

/** Someone a record can be assigned to. */
export interface ColleagueView {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly organizationName: string;
  /** Holds a valid 需求评估能力 qualification today. */
  readonly qualified: boolean;
}

export interface InvitationView {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly state: 'open' | 'used' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface NewInvitationView extends InvitationView {
  /** Shown once. */
  readonly code: string;
}

/** One row of evidence for the auditor: ids, field names and codes, never values. */
export interface AuditEventView {
  readonly id: string;
  readonly at: string;
  readonly recordType: string;
  /** An id, the code of a region, or the year of a holiday notice. */
  readonly recordId: string;
  readonly kind: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly role: string | null;
  readonly roleLabel: string | null;
  readonly codes: Readonly<Record<string, string | number | boolean>>;
}

/** Counts of a region or an institution, without any person in them. */
export interface OverviewView {
  readonly place: string;
  readonly groups: readonly {
    readonly code: string;
    readonly label: string;
    /** A count is null where it is too small to be told to this reader (`toldCount`). */
    readonly items: readonly {
      readonly code: string;
      readonly label: string;
      readonly count: number | null;
    }[];
  }[];
}
