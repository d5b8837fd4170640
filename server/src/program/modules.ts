/** The module of every kind of record, by the name of the kind: one line each. */
export { ApplicationsModule as applications } from '../intake/applications/applications.module';
export { NeedReportsModule as need_reports } from '../intake/need-reports/need-reports.module';
export { HospitalReferralsModule as hospital_referrals } from '../intake/hospital-referrals/hospital-referrals.module';
export { CaseworkModule as cases } from '../care/casework/casework.module';
export { AllocationsModule as allocations } from '../care/allocations/allocations.module';
export { ConsentsModule as consents } from '../care/consents/consents.module';
export { AssessmentsModule as assessments } from '../care/assessments/assessments.module';
export { AgreementsModule as agreements } from '../care/agreements/agreements.module';
export { FeedbackModule as feedback } from '../oversight/feedback/feedback.module';
