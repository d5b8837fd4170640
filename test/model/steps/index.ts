import { agreementSteps } from './agreements';
import { allocationSteps } from './allocations';
import { applicationSteps } from './applications';
import { assessmentSteps } from './assessments';
import { caseSteps } from './cases';
import { consentSteps } from './consents';
import { hospitalReferralSteps } from './hospital-referrals';
import { matterSteps } from './matters';
import type { Step } from './step';
import { surroundingSteps } from './surroundings';

export const steps: readonly Step[] = [
  ...applicationSteps,
  ...matterSteps,
  ...hospitalReferralSteps,
  ...caseSteps,
  ...allocationSteps,
  ...consentSteps,
  ...assessmentSteps,
  ...agreementSteps,
  ...surroundingSteps,
];
