import type { FeedbackAction, FeedbackState } from '../lifecycles/feedback';
import type { ActionView, ClockView, FactView, FieldView, StateView, TimelineEntryView } from './common';

export const feedbackTabs = {
  to_accept: '待受理',
  in_progress: '办理中',
  overdue: '逾期',
  all: '全部在办',
  ended: '已办结',
} as const;
export type FeedbackTab = keyof typeof feedbackTabs;

export interface SentFeedbackView {
  readonly id: string;
  readonly number: string;
  /** Shown once: it is stored as a hash only. */
  readonly queryCode: string;
  readonly next: string;
}

export interface FeedbackRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kindLabel: string;
  readonly urgent: boolean;
  readonly targetLabel: string;
  readonly organizationName: string | null;
  readonly handledByCounty: boolean;
  readonly state: StateView<FeedbackState>;
  readonly nextAction: string;
  readonly clock: ClockView;
  readonly regionName: string;
  readonly anonymous: boolean;
  readonly sentAt: string;
}

export interface FeedbackRecord extends FeedbackRow {
  readonly personal: readonly FieldView[];
  readonly facts: readonly FactView[];
  readonly timeline: readonly TimelineEntryView[];
  readonly actions: readonly ActionView<FeedbackAction>[];
  readonly may: { readonly reveal: boolean };
}

/** What the sender sees, signed in or by the query code. */
export interface FeedbackForSender {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly kindLabel: string;
  readonly content: string;
  readonly stateLabel: string;
  readonly tone: StateView['tone'];
  readonly next: { readonly what: string; readonly byWhom: string | null; readonly byDate: string | null };
  readonly timeline: readonly {
    readonly at: string;
    readonly label: string;
    readonly message: string | null;
  }[];
  readonly canReopen: boolean;
}
