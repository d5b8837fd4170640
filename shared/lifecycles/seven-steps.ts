import type { CaseState } from './case';

/** The seven named steps of 资源共享与转介管理办法, which the public progress display uses. */
export const sevenSteps = [
  { code: 'apply', label: '提出申请' },
  { code: 'review', label: '初核登记' },
  { code: 'refer', label: '康复转介' },
  { code: 'assess', label: '综合评估' },
  { code: 'serve', label: '服务提供' },
  { code: 'stageReview', label: '阶段性评估' },
  { code: 'closeAndFollowUp', label: '结案与回访' },
] as const;
export type StepCode = (typeof sevenSteps)[number]['code'];
export type StepStatus = 'done' | 'current' | 'next';

/** The seven steps with the given one current. */
export function stepsAt(current: StepCode): { code: StepCode; label: string; status: StepStatus }[] {
  const at = sevenSteps.findIndex((step) => step.code === current);
  return sevenSteps.map((step, index) => ({
    ...step,
    status: index < at ? 'done' : index === at ? 'current' : 'next',
  }));
}

/** Where a case stands among the seven steps. */
export const stepOfCase: Readonly<Record<CaseState, StepCode>> = {
  registered: 'refer',
  waiting: 'refer',
  proposed: 'refer',
  offered: 'refer',
  accepted: 'assess',
  assessing: 'assess',
  hospital_assessment: 'assess',
  agreement_pending: 'serve',
  in_service: 'serve',
  closed: 'closeAndFollowUp',
};
