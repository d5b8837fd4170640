import type { Guard, Lifecycle } from './lifecycle';

export type FeedbackState = 'submitted' | 'accepted' | 'in_progress' | 'answered' | 'closed' | 'declined';
export type FeedbackAction =
  'create' | 'accept' | 'start' | 'answer' | 'close' | 'decline' | 'reopen' | 'escalate';

export interface FeedbackFacts {
  readonly actorIsSubject: boolean;
  readonly timesReopened: number;
}

const guard = {
  actorIsNotSubject: {
    code: 'handler_is_subject',
    message: '这件反馈与您有关，须由别人办理。',
    holds: (facts) => !facts.actorIsSubject,
  },
  notReopenedBefore: {
    code: 'reopened_before',
    message: '每件只能重开一次。请拨打服务电话，或向12345、信访反映。',
    holds: (facts) => facts.timesReopened === 0,
  },
} satisfies Record<string, Guard<FeedbackFacts>>;

export const feedbackOpen = ['submitted', 'accepted', 'in_progress'] as const;
export const feedbackUnaccepted = ['submitted'] as const;
export const feedbackAnswered = ['answered', 'closed'] as const;
export const feedbackEnded = ['answered', 'closed', 'declined'] as const;

/** Kinds that go straight to the county (F13). */
export const feedbackKinds = {
  complaint: { label: '投诉', toCounty: false },
  suggestion: { label: '建议', toCounty: false },
  question: { label: '咨询', toCounty: false },
  praise: { label: '表扬', toCounty: false },
  abuse_or_leak: { label: '举报伤害或泄密', toCounty: true },
} as const;
export type FeedbackKind = keyof typeof feedbackKinds;

/** Categories that leave the institution as soon as somebody finds them (F13: 隐私泄露、虐待). */
export const feedbackCategoriesToCounty = ['privacy', 'abuse'] as const;

export const feedbackLifecycle: Lifecycle<FeedbackState, FeedbackAction, FeedbackFacts> = {
  name: 'feedback',
  label: '反馈',
  states: {
    submitted: { label: '待受理', publicLabel: '已提交', tone: 'waiting' },
    accepted: { label: '已受理', publicLabel: '已受理', tone: 'active' },
    in_progress: { label: '办理中', publicLabel: '正在办理', tone: 'active' },
    answered: { label: '已答复', publicLabel: '已答复', tone: 'done' },
    closed: { label: '已办结', publicLabel: '已办结', tone: 'ended' },
    declined: { label: '不予受理', publicLabel: '不能受理', tone: 'ended' },
  },
  actions: {
    create: {
      label: '提交反馈',
      from: [],
      to: 'submitted',
      by: 'feedback.create',
      needs: [],
      starts: 'feedbackAcknowledge',
      publicly: '反馈已提交。',
      basis: ['LN/26', '104/17', 'QJ/13'],
    },
    accept: {
      label: '受理',
      from: ['submitted'],
      to: 'accepted',
      by: 'feedback.handle',
      needs: [guard.actorIsNotSubject],
      starts: 'feedbackSimple',
      publicly: '反馈已受理。',
      basis: ['LN/26', '104/17'],
    },
    start: {
      label: '开始办理',
      from: ['accepted'],
      to: 'in_progress',
      by: 'feedback.handle',
      needs: [guard.actorIsNotSubject],
      publicly: '已开始办理。',
      basis: ['LN/26', '104/17'],
    },
    answer: {
      label: '答复',
      from: ['accepted', 'in_progress'],
      to: 'answered',
      by: 'feedback.handle',
      needs: [guard.actorIsNotSubject],
      publicly: '已有答复，请查看。',
      basis: ['LN/26', '104/17'],
    },
    close: {
      label: '办结',
      from: ['answered'],
      to: 'closed',
      by: 'feedback.handle',
      needs: [guard.actorIsNotSubject],
      publicly: '反馈已办结。',
      basis: ['LN/26', '104/17'],
    },
    decline: {
      label: '不予受理',
      from: ['submitted'],
      to: 'declined',
      by: 'feedback.handle',
      needs: [guard.actorIsNotSubject],
      publicly: '这件不能受理，请看原因和建议。',
      basis: ['LN/26', 'F13'],
    },
    reopen: {
      label: '要求重办',
      from: [...feedbackAnswered],
      to: 'in_progress',
      by: 'feedback.follow',
      needs: [guard.notReopenedBefore],
      starts: 'feedbackComplex',
      publicly: '已重新办理。',
      basis: ['LN/26', 'F13'],
    },
    escalate: {
      label: '转区县办理',
      from: ['submitted', 'accepted', 'in_progress'],
      by: 'system',
      needs: [],
      publicly: '已转区县办理。',
      basis: ['F13', '104/17'],
    },
  },
};
