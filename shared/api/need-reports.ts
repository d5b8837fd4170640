import type { NeedReportAction, NeedReportState, ReporterStage } from '../lifecycles/need-report';
import type {
  ActionAnswer,
  ActionView,
  ClockView,
  FactView,
  FieldView,
  PersonRef,
  StateView,
  TimelineEntryView,
} from './common';

export const needReportTabs = {
  mine: '我在联系',
  unassigned: '待联系',
  overdue: '逾期',
  all: '全部在办',
  ended: '已办结',
} as const;
export type NeedReportTab = keyof typeof needReportTabs;

export interface ReportedView {
  readonly id: string;
  readonly number: string;
  readonly next: string;
}

export interface NeedReportRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly personName: string;
  readonly reporterLabel: string;
  readonly urgencyLabel: string;
  readonly urgent: boolean;
  readonly state: StateView<NeedReportState>;
  readonly nextAction: string;
  readonly clock: ClockView;
  readonly assignee: PersonRef | null;
  readonly contactAttempts: number;
  readonly regionName: string;
  readonly reportedAt: string;
}

export interface NeedReportRecord extends NeedReportRow {
  readonly personal: readonly FieldView[];
  readonly facts: readonly FactView[];
  readonly timeline: readonly TimelineEntryView[];
  readonly actions: readonly ActionView<NeedReportAction>[];
  readonly may: { readonly reveal: boolean; readonly contact: boolean };
  /** The application it became. */
  readonly applicationId: string | null;
}

/** All a reporter may learn (§6.6). */
export interface MyNeedReportView {
  readonly id: string;
  readonly number: string;
  readonly stage: ReporterStage;
  readonly stageLabel: string;
  readonly createdAt: string;
}

/** The person has agreed, and goes on in an application of their own. */
export interface RecordedConsentView extends ActionAnswer<NeedReportState> {
  readonly applicationId: string;
}
