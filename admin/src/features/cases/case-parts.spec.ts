import { sevenSteps, stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { partsOf } from './case-parts';

describe('the parts of a case page', () => {
  it.each([
    ['refer', 'waiting'],
    ['assess', 'assessments'],
    ['serve', 'agreements'],
  ] as const)('at the step %s begin with %s', (step, first) => {
    expect(partsOf({ steps: stepsAt(step) })[0]).toBe(first);
  });

  it.each(sevenSteps.map(({ code }) => code))('at the step %s are all there, each once', (step) => {
    expect([...partsOf({ steps: stepsAt(step) })].sort()).toEqual([
      'agreements',
      'allocations',
      'assessments',
      'consents',
      'opinion',
      'personal',
      'waiting',
    ]);
  });
});
