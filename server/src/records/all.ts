import type { PartOfCase, RecordType } from '@jingkang/shared/records/outlines';
import { agreementRecord } from '../agreements/agreement.record';
import { allocationRecord } from '../allocations/allocation.record';
import { assessmentRecord } from '../assessments/assessment.record';
import { caseRecord } from '../cases/case.record';
import { knowRecords } from '../common/record-tables';
import type { PartTable, RecordTable } from '../common/stored-record';
import { consentRecord } from '../consents/consent.record';
import { referralRecord } from '../hospital-referrals/referral.record';
import { applicationRecord } from '../intake/application.record';
import { needReportRecord } from '../need-reports/need-report.record';
import { feedbackRecord } from '../oversight/feedback.record';

/** Every kind of record as it is stored. Entities, clocks, hashes, held work and what goes with a demo follow from it. */
export const storedRecords = {
  applications: applicationRecord,
  need_reports: needReportRecord,
  hospital_referrals: referralRecord,
  cases: caseRecord,
  allocations: allocationRecord,
  consents: consentRecord,
  assessments: assessmentRecord,
  agreements: agreementRecord,
  feedback: feedbackRecord,
} as const satisfies {
  readonly [Name in RecordType]: (Name extends PartOfCase ? PartTable : RecordTable) & {
    readonly recordType: Name;
  };
};

knowRecords(storedRecords);
