/** How every kind of record is stored, by the name of the kind: one line each. */
export { applicationRecord as applications } from '../intake/application.record';
export { needReportRecord as need_reports } from '../need-reports/need-report.record';
export { referralRecord as hospital_referrals } from '../hospital-referrals/referral.record';
export { caseRecord as cases } from '../cases/case.record';
export { allocationRecord as allocations } from '../allocations/allocation.record';
export { consentRecord as consents } from '../consents/consent.record';
export { assessmentRecord as assessments } from '../assessments/assessment.record';
export { agreementRecord as agreements } from '../agreements/agreement.record';
export { feedbackRecord as feedback } from '../oversight/feedback.record';
