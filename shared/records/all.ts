import type { Lifecycle } from '../lifecycles/lifecycle';
import { agreementRecords } from './agreements';
import { allocationRecords } from './allocations';
import { applicationRecords } from './applications';
import { assessmentRecords } from './assessments';
import { caseRecords } from './cases';
import { consentRecords } from './consents';
import { feedbackRecords } from './feedback';
import { hospitalReferralRecords } from './hospital-referrals';
import { type RecordType, recordTypes } from './outlines';
import { needReportRecords } from './need-reports';
import type { RecordKind } from './record-kind';

/** Every kind with its lifecycle: for the server and for tests; clients take outlines. */
export const recordKinds = {
  applications: applicationRecords,
  need_reports: needReportRecords,
  hospital_referrals: hospitalReferralRecords,
  cases: caseRecords,
  allocations: allocationRecords,
  consents: consentRecords,
  assessments: assessmentRecords,
  agreements: agreementRecords,
  feedback: feedbackRecords,
} as const satisfies { readonly [Name in RecordType]: RecordKind & { readonly name: Name } };

type RecordKinds = typeof recordKinds;
/** The keys of what each kind says in a part of its words. */
type KeysOf<Part extends 'tasks' | 'documents'> = {
  [Name in RecordType]: RecordKinds[Name] extends Readonly<Record<Part, infer Words>>
    ? keyof Words & string
    : never;
}[RecordType];
export type TaskKind = KeysOf<'tasks'>;
export type DocumentKind = KeysOf<'documents'>;

/** Every lifecycle, in the order in which a person meets them. */
export const lifecycles: readonly Lifecycle<string, string, never>[] = recordTypes.map(
  (name) => recordKinds[name].lifecycle,
);
