/** The module of every kind of record, by the name of the kind: one line each. */
export { IntakeModule as applications } from '../intake/intake.module';
export { NeedReportsModule as need_reports } from '../need-reports/need-reports.module';
export { HospitalReferralsModule as hospital_referrals } from '../hospital-referrals/hospital-referrals.module';
export { CasesModule as cases } from '../cases/cases.module';
export { AllocationsModule as allocations } from '../allocations/allocations.module';
export { ConsentsModule as consents } from '../consents/consents.module';
export { AssessmentsModule as assessments } from '../assessments/assessments.module';
export { AgreementsModule as agreements } from '../agreements/agreements.module';
export { OversightModule as feedback } from '../oversight/oversight.module';
