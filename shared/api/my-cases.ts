import type { RecordType } from '../records/outlines';
import type { CaseAction } from '../lifecycles/case';
import type { ConsentKind } from '../lifecycles/consent';
import type { Tone } from '../lifecycles/lifecycle';
import type { StepCode, StepStatus } from '../lifecycles/seven-steps';
import type { WaitingView } from './cases';
import type { MatterAction, MatterSummary, PublicEntry } from './matters';
import type { InstitutionView } from './places';

/** What may be awaited of the person or guardian in a case, by what it opens. */
export const myTaskKinds = {
  receiverConsent: '决定是否由这家机构接收',
  informedConsent: '看知情同意书，签名',
  agreement: '看服务协议，签名',
  confirmWish: '说说还愿不愿意',
  selfReport: '填自评量表',
} as const;
export type MyTaskKind = keyof typeof myTaskKinds;

export interface MyTask {
  readonly kind: MyTaskKind;
  /** The consent, agreement or assessment to open; the case itself where the wish is asked for. */
  readonly id: string;
  readonly title: string;
  /** Who asks, such as the institution that is named. */
  readonly about: string | null;
  /** `YYYY-MM-DD`. */
  readonly byDate: string | null;
}

/** The wait as the person reads it. */
export type MyWaiting = Pick<
  WaitingView,
  | 'position'
  | 'reasonLabel'
  | 'since'
  | 'reviewDueOn'
  | 'reviewNeeded'
  | 'wishConfirmedOn'
  | 'expectedOn'
  | 'alternatives'
>;

/** A line of the own documents. */
export interface MyDocument {
  readonly recordType: RecordType;
  readonly kind: ConsentKind | 'agreement';
  readonly id: string;
  readonly title: string;
  /** Which institution it names. */
  readonly about: string | null;
  readonly stateLabel: string;
  readonly tone: Tone;
  /** It is in force and may be taken back. */
  readonly withdrawable: boolean;
  /** When it was given, signed or else prepared. */
  readonly at: string;
}

interface MyAssessmentLine {
  readonly id: string;
  readonly stateLabel: string;
  readonly tone: Tone;
  readonly at: string;
}

/** A case as the person or guardian follows it: `GET /my/cases/:id`. */
export interface MyCase {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly stateLabel: string;
  readonly tone: Tone;
  readonly steps: readonly { readonly code: StepCode; readonly label: string; readonly status: StepStatus }[];
  readonly next: Pick<MatterSummary, 'byWhom' | 'byDate'> & { readonly what: string };
  /** What is awaited of the person, the nearest day first. */
  readonly tasks: readonly MyTask[];
  /** Null once an institution is asked. */
  readonly waiting: MyWaiting | null;
  /** The institution that has accepted. */
  readonly institution: InstitutionView | null;
  /** Why it is over. */
  readonly closureReasonLabel: string | null;
  readonly documents: readonly MyDocument[];
  readonly assessments: readonly MyAssessmentLine[];
  readonly timeline: readonly PublicEntry[];
  /** The application it came from, with what was filled in. */
  readonly applicationId: string;
  /** confirm-wish, exit: each posted to /cases/{id}/actions/{action}. */
  readonly actions: readonly MatterAction<CaseAction>[];
}
