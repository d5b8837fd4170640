import type { ApplicationAction, ApplicationState } from '../lifecycles/application';
import type { EditForm } from '../forms/any-record';
import type { ReviewForm } from '../forms/review';
import type {
  ActionView,
  AttachmentView,
  ClockView,
  FactView,
  FieldView,
  Page,
  PersonRef,
  StateView,
  TimelineEntryView,
} from './common';
import type { Readable } from './unreadable';

export interface CreatedApplicationView {
  readonly id: string;
  readonly version: number;
}

export interface DraftSavedView {
  readonly version: number;
  readonly savedAt: string;
}

/** A draft as its owner sees it. */
export interface DraftView {
  readonly id: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly attachments: readonly AttachmentView[];
  readonly savedAt: string;
}

export interface SubmittedView {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly organizationName: string;
  /** What happens next, as a sentence. */
  readonly next: string;
  /** The last day of the review, `YYYY-MM-DD`. */
  readonly byDate: string;
}

/** The saved views of the queue. */
export const applicationTabs = {
  mine: '我的待办',
  unassigned: '未分派',
  due_today: '今日到期',
  overdue: '逾期',
  waiting_applicant: '等申请人补充',
  reminders: '到期提醒',
  all: '全部在办',
  ended: '已办结',
} as const;
export type ApplicationTab = keyof typeof applicationTabs;

/** A row of the queue. No diagnosis in a row. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly personName: string;
  readonly ageBand: string | null;
  readonly channel: string;
  readonly channelLabel: string;
  readonly state: StateView<ApplicationState>;
  readonly nextAction: string;
  readonly clock: ClockView;
  readonly assignee: PersonRef | null;
  readonly organizationName: string;
  readonly regionName: string;
  readonly consent: 'given' | 'missing';
  /** The applicant sent something that the assignee has not opened yet. */
  readonly newInformation: boolean;
  readonly submittedAt: string;
}

export type QueuePage = Page<Readable<QueueRow>>;

export interface DuplicateView {
  readonly id: string;
  readonly number: string;
  readonly personName: string;
  readonly state: StateView<ApplicationState>;
  /** Why it looks like the same person. */
  readonly matches: readonly ('document' | 'name' | 'phone')[];
  readonly organizationName: string;
  /** It can be merged into: live and handled by the same organization. */
  readonly mergeable: boolean;
}

/** F4 as it stands. `note` is plain for the institution that handles the record. */
export type ReviewView = Omit<ReviewForm, keyof EditForm> & {
  readonly reviewerName: string | null;
  readonly savedAt: string | null;
};

export interface ConsentView {
  readonly textVersion: string;
  readonly wayLabel: string;
  readonly itemTitles: readonly string[];
  readonly givenAt: string;
  readonly attachmentId: string | null;
  /** Of a paper with several pages, all but the first. */
  readonly furtherPageIds: readonly string[];
}

export interface ApplicationRecord {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: StateView<ApplicationState>;
  readonly clock: ClockView;
  readonly nextAction: string;
  readonly channelLabel: string;
  /** Who typed it in, to be read before 填写: 申请人自己, or a committee or a colleague with 代. */
  readonly enteredBy: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly regionName: string;
  readonly assignee: PersonRef | null;
  readonly ageBand: string | null;
  readonly personal: readonly FieldView[];
  readonly facts: readonly FactView[];
  /** How the applicant may be contacted, such as 勿上门; shown first. */
  readonly contactRules: readonly string[];
  readonly consents: readonly ConsentView[];
  readonly attachments: readonly AttachmentView[];
  readonly review: ReviewView | null;
  readonly qualificationOverride: {
    readonly byWhom: string;
    readonly at: string;
    readonly reason: string;
  } | null;
  readonly reminders: readonly { readonly on: string; readonly note: string | null }[];
  readonly duplicates: readonly Readable<DuplicateView>[];
  readonly timeline: readonly TimelineEntryView[];
  readonly actions: readonly ActionView<ApplicationAction>[];
  /** Things beside the lifecycle that the asker may do here. */
  readonly may: {
    readonly reveal: boolean;
    readonly review: boolean;
    readonly note: boolean;
    readonly remind: boolean;
    readonly attach: boolean;
  };
  readonly caseId: string | null;
  /** The hospital referral it came from, where the asker may read it. */
  readonly referralId: string | null;
  /** Where it goes on, once it was merged. */
  readonly mergedIntoId: string | null;
}
