import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = ({ assessment, assessmentScan }: Records): string[] => [
  `/assessments/${assessment}`,
  `/assessments/${assessment}/files/${assessmentScan}`,
  `/my/assessments/${assessment}`,
  history('assessments', assessment),
  '/scales',
];
