import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { StepCode } from '@jingkang/shared/lifecycles/seven-steps';

export type CasePart =
  'waiting' | 'allocations' | 'personal' | 'consents' | 'assessments' | 'opinion' | 'agreements';

const inReferral = [
  'waiting',
  'allocations',
  'consents',
  'personal',
  'assessments',
  'opinion',
  'agreements',
] as const;
const inAssessment = [
  'assessments',
  'opinion',
  'consents',
  'personal',
  'agreements',
  'waiting',
  'allocations',
] as const;
const inService = [
  'agreements',
  'consents',
  'personal',
  'assessments',
  'opinion',
  'waiting',
  'allocations',
] as const;

const partsAt: Readonly<Record<StepCode, readonly CasePart[]>> = {
  apply: inReferral,
  review: inReferral,
  refer: inReferral,
  assess: inAssessment,
  serve: inService,
  stageReview: inService,
  closeAndFollowUp: inService,
};

/** The parts of a case page: first what the step is about that the case stands at. */
export const partsOf = ({ steps }: Pick<CaseRecord, 'steps'>): readonly CasePart[] =>
  partsAt[steps.find(({ status }) => status === 'current')?.code ?? 'refer'];
