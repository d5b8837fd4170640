import { feedbackTabs } from '../api/feedback';
import { type FeedbackAction, type FeedbackState, feedbackLifecycle } from '../lifecycles/feedback';
import { type NextStep, type RecordKind, toldPublicly } from './record-kind';

const next: Readonly<Record<FeedbackState, NextStep>> = {
  submitted: { staff: '受理或说明不予受理', publicly: '受理后告诉您', by: 'county' },
  accepted: { staff: '开始办理', publicly: '办理后答复您', by: 'county' },
  in_progress: { staff: '答复', publicly: '办理后答复您', by: 'county' },
  answered: { staff: '确认后办结', publicly: '请看答复，不满意可以要求重办一次', by: null },
  closed: { staff: '已办结', publicly: '不满意可以要求重办一次', by: null },
  declined: { staff: '已办结', publicly: '请看原因和建议', by: null },
};

export const feedbackRecords = {
  name: 'feedback',
  lifecycle: feedbackLifecycle,
  read: 'feedback.read',
  drafts: [],
  next,
  views: feedbackTabs,
  notices: toldPublicly,
  publicly: '反馈',
} as const satisfies RecordKind<FeedbackState, FeedbackAction>;

const afterReopening = '请看答复，还不满意可以打12345';

/** It is reopened once at most: after that the sender is told where else to turn. */
export const feedbackPublicly = (state: FeedbackState, timesReopened: number): string =>
  timesReopened > 0 && feedbackLifecycle.actions.reopen.from.includes(state)
    ? afterReopening
    : next[state].publicly;
