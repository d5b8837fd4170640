/** The words of every kind of record, by the name of the kind: one line each. */
export { applicationRecords as applications } from './applications';
export { needReportRecords as need_reports } from './need-reports';
export { hospitalReferralRecords as hospital_referrals } from './hospital-referrals';
export { caseRecords as cases } from './cases';
export { allocationRecords as allocations } from './allocations';
export { consentRecords as consents } from './consents';
export { assessmentRecords as assessments } from './assessments';
export { agreementRecords as agreements } from './agreements';
export { feedbackRecords as feedback } from './feedback';
