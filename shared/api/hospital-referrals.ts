import type { HospitalReferralAction, HospitalReferralState } from '../lifecycles/hospital-referral';
import type { DuplicateView } from './applications';
import type {
  ActionAnswer,
  ActionView,
  AttachmentView,
  ClockView,
  FactView,
  FieldView,
  StateView,
  TimelineEntryView,
} from './common';
import type { Readable } from './unreadable';

/** The saved views of whoever receives. */
export const receiverReferralTabs = {
  to_receive: '待接收',
  pre_registered: '预登记',
  returned: '待医院补充',
  ended: '已办结',
} as const;

/** The saved views of the hospital. */
export const hospitalReferralTabs = {
  drafts: '草稿',
  returned: '待补充',
  sent: '已转介',
  ended: '已办结',
} as const;

export type ReceiverReferralTab = keyof typeof receiverReferralTabs;
export type HospitalReferralTab = keyof typeof hospitalReferralTabs;
export type ReferralTab = ReceiverReferralTab | HospitalReferralTab;
export const allReferralTabs = Object.keys({
  ...receiverReferralTabs,
  ...hospitalReferralTabs,
}) as ReferralTab[];

/** A row of referrals. No diagnosis and no risk in a row. */
export interface HospitalReferralRow {
  readonly id: string;
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly version: number;
  /** Empty where nothing is filled in, and to whoever received what was withdrawn. */
  readonly personName: string;
  readonly ageBand: string | null;
  readonly kindLabel: string | null;
  readonly state: StateView<HospitalReferralState>;
  readonly nextAction: string;
  readonly clock: ClockView;
  readonly hospitalName: string;
  readonly organizationName: string | null;
  readonly regionName: string;
  readonly plannedDischargeOn: string | null;
  readonly dischargedOn: string | null;
  readonly submittedAt: string | null;
  readonly updatedAt: string;
}

/** Another referral that looks like the same person, on the asker's own side. */
export interface SameReferralView {
  readonly id: string;
  readonly number: string;
  readonly state: StateView<HospitalReferralState>;
}

export interface HospitalReferralRecord extends HospitalReferralRow {
  /** Which side the asker is on. */
  readonly side: 'hospital' | 'receiver';
  readonly personal: readonly FieldView[];
  readonly facts: readonly FactView[];
  readonly attachments: readonly AttachmentView[];
  /** What the institution asked for when it last returned it. */
  readonly words: string | null;
  readonly timeline: readonly TimelineEntryView[];
  readonly actions: readonly ActionView<HospitalReferralAction>[];
  readonly may: { readonly reveal: boolean; readonly edit: boolean };
  /** The application it became; null to the hospital. */
  readonly applicationId: string | null;
  /** Applications that look like the same person; none to the hospital. */
  readonly duplicates: readonly Readable<DuplicateView>[];
  readonly sameReferrals: readonly Readable<SameReferralView>[];
}

/** A referral as its hospital fills it in. */
export interface ReferralDraftView {
  readonly id: string;
  readonly version: number;
  readonly state: StateView<HospitalReferralState>;
  /** The HospitalReferralForm as far as it is filled in. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly attachments: readonly AttachmentView[];
  /** What the institution asked for when it returned it. */
  readonly words: string | null;
  readonly savedAt: string;
}

export interface SubmittedReferralView {
  readonly id: string;
  readonly number: string;
  readonly state: HospitalReferralState;
  readonly version: number;
  readonly organizationName: string;
  /** The last day on which it is to be received, `YYYY-MM-DD`. */
  readonly byDate: string;
}

export interface ReceivedReferralView extends ActionAnswer<HospitalReferralState> {
  /** The application it became. */
  readonly applicationId: string;
}
