import type { DocumentKind, TaskKind } from '../records/all';
import type { RecordType } from '../records/outlines';
import type { CaseAction } from '../lifecycles/case';
import type { Tone } from '../lifecycles/lifecycle';
import type { StepCode, StepStatus } from '../lifecycles/seven-steps';
import type { WaitingView } from './cases';
import type { MatterAction, MatterSummary, PublicEntry } from './matters';
import type { InstitutionView } from './places';

export interface MyTask {
  readonly kind: TaskKind;
  /** What is opened: `id` is one of these; the case itself where the wish is asked for. */
  readonly recordType: RecordType;
  readonly id: string;
  readonly title: string;
  /** What the button that leads there says. */
  readonly button: string;
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
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  /** Which institution it names. */
  readonly about: string | null;
  readonly stateLabel: string;
  readonly tone: Tone;
  /** It is in force and may be taken back. */
  readonly withdrawable: boolean;
  /** When it was given, signed or else prepared or changed. */
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
  /** The latest first. */
  readonly documents: readonly MyDocument[];
  readonly timeline: readonly PublicEntry[];
  /** The application it came from, with what was filled in. */
  readonly applicationId: string;
  /** confirm-wish, exit: each posted to /cases/{id}/actions/{action}. */
  readonly actions: readonly MatterAction<CaseAction>[];
}
