import { caseViews } from '@jingkang/shared/api/cases';
import { allocationViews } from '@jingkang/shared/api/allocations';
import { allReferralViews } from '@jingkang/shared/api/hospital-referrals';
import { codesOf } from '@jingkang/shared/terms';
import type { RehabilitationRecords } from './life-rehabilitation';

/** Lists from the referral of a hospital to the agreement, with all their views. */
export const rehabilitationLists = [
  '/cases/counts',
  ...codesOf(caseViews).map((view) => `/cases?view=${view}`),
  '/allocations/counts',
  ...codesOf(allocationViews).map((view) => `/allocations?view=${view}`),
  '/hospital-referrals/counts',
  ...allReferralViews.map((view) => `/hospital-referrals?view=${view}`),
  '/scales',
  '/document-templates',
  '/regions/500110/settings',
];

const history = (recordType: string, id: string) => `/audit-events?recordType=${recordType}&recordId=${id}`;

/** Everything that is read of one case besides its parts. */
export const pathsToCase = (id: string): string[] => [
  `/cases/${id}`,
  `/cases/${id}/suggestions`,
  `/cases/${id}/trends`,
  `/consents?caseId=${id}`,
  `/agreements?caseId=${id}`,
  `/assessments?caseId=${id}`,
  `/my/cases/${id}`,
  `/my/cases/${id}/viewers`,
  history('cases', id),
];

const pathsToConsent = (id: string, files: readonly string[] = []): string[] => [
  `/consents/${id}`,
  `/my/consents/${id}`,
  ...files.map((file) => `/consents/${id}/files/${file}`),
  history('consents', id),
];

/** What was written of someone who has taken the consent back. */
export const pathsToWithdrawn = (records: RehabilitationRecords): string[] => [
  ...pathsToCase(records.withdrawnCase),
  ...pathsToConsent(records.withdrawnConsent, [records.withdrawnSignature]),
  `/allocations/${records.withdrawnAllocation}`,
];

/** Every place where something of it could be read. */
export function pathsToRehabilitation(records: RehabilitationRecords & { readonly case: string }): string[] {
  const referrals = [
    [records.returnedReferral, records.returnedPaper],
    [records.referral, records.referredPaper],
  ] as const;
  const { assessment, agreement } = records;
  return [
    ...referrals.flatMap(([id, file]) => [
      `/hospital-referrals/${id}`,
      `/hospital-referrals/${id}/draft`,
      `/hospital-referrals/${id}/files/${file}`,
      `/attachments/${file}`,
      history('hospital_referrals', id),
    ]),
    `/applications/${records.referredApplication}`,
    ...[records.case, records.waitingCase, records.askedCase, records.leftCase].flatMap(pathsToCase),
    `/cases/${records.waitingCase}/files/${records.opinionFile}`,
    ...[records.askedAllocation, records.returnedAllocation, records.acceptedAllocation].flatMap((id) => [
      `/allocations/${id}`,
      history('allocations', id),
    ]),
    ...pathsToWithdrawn(records),
    ...records.receiverConsents.flatMap((id) => pathsToConsent(id)),
    ...pathsToConsent(records.informedConsent, [records.consentSignature]),
    `/assessments/${assessment}`,
    `/assessments/${assessment}/files/${records.assessmentScan}`,
    `/my/assessments/${assessment}`,
    history('assessments', assessment),
    `/agreements/${agreement}`,
    `/agreements/${agreement}/draft`,
    `/agreements/${agreement}/document`,
    `/agreements/${agreement}/files/${records.agreementSignature}`,
    `/my/agreements/${agreement}`,
    `/my/agreements/${agreement}/document`,
    history('agreements', agreement),
  ];
}
