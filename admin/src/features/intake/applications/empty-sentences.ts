import type { ApplicationTab } from '@jingkang/shared/api/applications';

/** What an empty view means, and where to look instead. */
export const emptySentences: Readonly<Record<ApplicationTab, string>> = {
  mine: '您手上没有待办。可以看看「未分派」里有没有可以受理的。',
  unassigned: '没有等着受理的申请。',
  due_today: '今天没有到期的。',
  overdue: '没有逾期的，很好。',
  waiting_applicant: '没有在等申请人补充的。',
  reminders: '没有到期的提醒。',
  ended: '还没有办结的申请。',
  all: '这里还没有申请。',
};
