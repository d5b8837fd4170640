/** The sections of the page of a case: one line each. What belongs to a case has the name of its kind. */
export { agreementsOfCase as agreements } from '../agreements/case-section';
export { assessmentsOfCase as assessments, opinionOfCase as opinion } from '../assessments/case-section';
export { consentsOfCase as consents } from '../consents/case-section';
export {
  allocationsOfCase as allocations,
  personOfCase as personal,
  waitOfCase as waiting,
} from './own-sections';
