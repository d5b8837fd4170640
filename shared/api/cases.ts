import type { AllocationState } from '../lifecycles/allocation';
import type { CaseAction } from '../lifecycles/case';
import type { CaseState } from '../lifecycles/case-groups';
import type { StepCode, StepStatus } from '../lifecycles/seven-steps';
import type { PartOfCase } from '../records/outlines';
import type { RehabOpinionView } from './assessments';
import type {
  ActionView,
  AttachmentView,
  ClockView,
  FactView,
  FieldView,
  PersonRef,
  StateView,
  TimelineEntryView,
} from './common';
import type { Readable } from './unreadable';

/** The saved views of cases. */
export const caseTabs = {
  mine: '我的个案',
  unassigned: '未指定',
  to_allocate: '待分派',
  waiting: '等候中',
  awaiting_consent: '待同意',
  offered: '待接收',
  to_assess: '待评估',
  to_sign: '待签约',
  at_hospital: '医院评估',
  in_service: '服务中',
  overdue: '逾期',
  all: '全部在办',
  ended: '已结案',
} as const;
export type CaseTab = keyof typeof caseTabs;

/** What a row tells of the wait of a case that is still to be allocated. */
export interface WaitingBrief {
  /** Place among those who wait in the county, by registration; null where it does not wait or is far behind. */
  readonly position: number | null;
  /** Full calendar months since the registration. */
  readonly monthsWaited: number;
  readonly reasonLabel: string | null;
  /** The last day on which it may be allocated without a new review of the wish. */
  readonly reviewDueOn: string;
  /** That day has passed. */
  readonly reviewNeeded: boolean;
  readonly expectedOn: string | null;
  /** What is offered meanwhile; the board of those who wait shows it. */
  readonly alternatives: string | null;
}

/** A row of cases. No diagnosis, no risk in a row. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly personName: string;
  readonly ageBand: string | null;
  readonly state: StateView<CaseState>;
  readonly nextAction: string;
  readonly clock: ClockView;
  readonly assignee: PersonRef | null;
  /** Who handles it now. */
  readonly organizationName: string;
  /** The institution that has accepted. */
  readonly institutionName: string | null;
  readonly regionName: string;
  readonly registeredAt: string;
  /** The institution that is chosen or asked, with the clock of whoever has to answer now. */
  readonly asked: { readonly organizationName: string; readonly clock: ClockView } | null;
  /** Null once an institution is asked. */
  readonly waiting: WaitingBrief | null;
}

/** The wait of a case. Days are `YYYY-MM-DD` in Asia/Shanghai. */
export interface WaitingView extends WaitingBrief {
  /** The day it was put on the waiting list. */
  readonly since: string | null;
  readonly wishReviewedOn: string;
  /** The day the person or guardian last said that they still want it. */
  readonly wishConfirmedOn: string | null;
  /** A sentence where the expected wait is over three months (§1.6-3). */
  readonly prompt: string | null;
}

export interface CaseAllocationView {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly state: StateView<AllocationState>;
  /** It is under way. */
  readonly open: boolean;
  readonly clock: ClockView;
  readonly consentId: string | null;
  readonly proposedAt: string;
  readonly changedAt: string;
  readonly returnReasonLabel: string | null;
  /** The institution's words with its return. */
  readonly words: string | null;
}

export interface CaseRecord extends CaseRow {
  readonly steps: readonly { readonly code: StepCode; readonly label: string; readonly status: StepStatus }[];
  readonly personal: readonly FieldView[];
  readonly facts: readonly FactView[];
  /** How the person may be contacted, such as 勿上门; shown first. */
  readonly contactRules: readonly string[];
  readonly applicationId: string;
  readonly organizationId: string;
  readonly registeredAtName: string;
  readonly institutionId: string | null;
  /** Services needed, as labels. */
  readonly needs: readonly string[];
  readonly priorityLabel: string | null;
  /** Null once an institution is asked. */
  readonly waiting: WaitingView | null;
  /** Null where nothing is known or the asker may not see it. */
  readonly risk: FieldView | null;
  /** The known risk stops the usual way; null where the asker may not see it. */
  readonly riskBlocks: boolean | null;
  /** The newest signed rehab opinion; null where there is none or the asker may not see it. */
  readonly opinion: RehabOpinionView | null;
  readonly closureReasonLabel: string | null;
  /** Newest last. */
  readonly allocations: readonly Readable<CaseAllocationView>[];
  readonly files: readonly AttachmentView[];
  readonly timeline: readonly TimelineEntryView[];
  readonly actions: readonly ActionView<CaseAction>[];
  /** The kinds of records of the case that the asker reads, and whether one may be begun here and now. */
  readonly parts: readonly { readonly kind: PartOfCase; readonly mayBegin: boolean }[];
  /** Things beside the lifecycle that the asker may do here. */
  readonly may: {
    readonly reveal: boolean;
    readonly note: boolean;
    readonly allocate: boolean;
    readonly attach: boolean;
    readonly readApplication: boolean;
  };
}
