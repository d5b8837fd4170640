import { sevenSteps, type StepCode, stepsAt } from '@jingkang/shared/lifecycles/seven-steps';
import { partsOfCase } from '@jingkang/shared/records/outlines';
import { openDom } from '../../../../../test/support/dom';

/* Nothing is drawn here. */
jest.mock('@ant-design/icons', () => new Proxy({}, { get: () => 'i' }));
jest.mock('antd', () => new Proxy({}, { get: () => 'i' }));
const dom = openDom();
afterAll(() => dom.close());
/* What a section draws asks for the page when it is loaded. */
const load = () => import('./sections-of');

let namesAt: (step: StepCode) => string[];
beforeAll(async () => {
  const { sectionsOf } = await load();
  namesAt = (step) => sectionsOf({ steps: stepsAt(step) }).map(({ name }) => name);
});

describe('the sections of a case page', () => {
  it.each([
    ['refer', 'waiting'],
    ['assess', 'assessments'],
    ['serve', 'agreements'],
  ] as const)('at the step %s begin with %s', (step, first) => {
    expect(namesAt(step)[0]).toBe(first);
  });

  it.each(sevenSteps.map(({ code }) => code))('at the step %s are all there, each once', (step) => {
    expect(namesAt(step).sort()).toEqual([...partsOfCase, 'opinion', 'personal', 'waiting'].sort());
  });
});
