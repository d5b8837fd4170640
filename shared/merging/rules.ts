import type { ApplicationForm } from '../forms/application';

/** What becomes of a field when an application is merged into another one. */
export type MergeRule =
  /** The surviving application says it; that they are the same person was looked at before. */
  | 'own'
  /** Taken from the merged one where the surviving one says nothing. */
  | 'fill'
  /** With the number it belongs to. */
  | 'withNumber'
  /** A wish or a circumstance that one of them names holds. */
  | 'either'
  /** What suits both; where nothing does, it is said that they differ. */
  | 'common'
  /** What one of them asks for or has. */
  | 'union'
  /** Both texts. */
  | 'sentences'
  /** Who can be asked: the merged one's contact stands beside the surviving one's. */
  | 'contact';

/** Each field of an application; the compiler names one that is missing. */
export const mergeRules: Readonly<Record<keyof ApplicationForm, MergeRule>> = {
  applicantRole: 'contact',
  personName: 'own',
  relation: 'contact',
  regionCode: 'own',
  contactPhone: 'contact',
  needs: 'union',
  contactName: 'contact',
  communityName: 'fill',
  address: 'fill',
  birthDate: 'fill',
  gender: 'fill',
  documentType: 'withNumber',
  documentNumber: 'withNumber',
  hukouRegionCode: 'fill',
  diagnosis: 'fill',
  diagnosingHospital: 'fill',
  disabilityCertificate: 'fill',
  entitlements: 'union',
  chosenOrganizationId: 'own',
  contactWays: 'common',
  contactTimes: 'common',
  doNotMention: 'either',
  doNotVisit: 'either',
  livesAlone: 'either',
  transportDifficulty: 'either',
  remark: 'sentences',
};
