import { modulesOf } from '../../kinds/folders';
import type { Step } from './step';
import { surroundingSteps } from './surroundings';

/** What people do to each kind of record, in `test/kinds/<kind>/steps.ts`, and what they do around them. */
export const steps: readonly Step[] = [
  ...modulesOf<{ readonly steps: readonly Step[] }>('steps').flatMap(({ module }) => module.steps),
  ...surroundingSteps,
];
