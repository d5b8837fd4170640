import type { CaseTab } from '@jingkang/shared/api/cases';

/** What an empty view means, and where to look instead. */
export const emptySentences: Readonly<Record<CaseTab, string>> = {
  mine: '您手上没有个案。可以看看「未指定」里有没有可以负责的。',
  unassigned: '每个个案都有人负责，很好。',
  to_allocate: '没有等着选机构的。',
  waiting: '没有人在等候。',
  awaiting_consent: '没有等本人或监护人同意的。',
  offered: '没有等机构答复的。',
  to_assess: '没有等着评估的。',
  to_sign: '没有等着签约的。',
  at_hospital: '没有在医院评估的。',
  in_service: '还没有开始服务的。',
  overdue: '没有逾期的，很好。',
  all: '还没有在办的个案。申请登记后会出现在这里。',
  ended: '还没有结案的。',
};
