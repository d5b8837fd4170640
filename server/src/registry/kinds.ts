/** How every kind of record is stored, by the name of the kind: one line each. */
export { applicationRecord as applications } from '../intake/applications/application.record';
export { needReportRecord as need_reports } from '../intake/need-reports/need-report.record';
export { referralRecord as hospital_referrals } from '../intake/hospital-referrals/referral.record';
export { caseRecord as cases } from '../care/cases/case.record';
export { allocationRecord as allocations } from '../care/allocations/allocation.record';
export { consentRecord as consents } from '../care/consents/consent.record';
export { assessmentRecord as assessments } from '../care/assessments/assessment.record';
export { agreementRecord as agreements } from '../care/agreements/agreement.record';
export { feedbackRecord as feedback } from '../oversight/feedback/feedback.record';
