import type { Profession } from '../access/professions';
import type { AssessmentNotes, RehabOpinion } from '../assessments/contents';
import type { AssessmentAction, AssessmentState } from '../lifecycles/assessment';
import type { Answers, ScaleBand, ScaleDefinition } from '../assessments/definition';
import type { ScaleResult } from '../assessments/scoring';
import type { Tone } from '../lifecycles/lifecycle';
import type { ActionView, FieldView, PersonRef, StateView } from './common';

/** A line of a case's assessments. Days are `YYYY-MM-DD` in Asia/Shanghai. */
export interface AssessmentRow {
  readonly id: string;
  readonly version: number;
  readonly state: StateView<AssessmentState>;
  readonly begunAt: string;
  readonly assessedOn: string | null;
  readonly signedAt: string | null;
  readonly members: readonly MemberView[];
}

export interface MemberView {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly profession: Profession;
  readonly professionLabel: string;
  readonly signedAt: string | null;
  /** The scan of a signature on paper, at `/assessments/{id}/files/{attachmentId}`. */
  readonly attachmentId: string | null;
  readonly isMe: boolean;
}

/** A scale as it was answered, with the definition of that version. */
export interface AnsweredScaleView {
  readonly definition: ScaleDefinition;
  readonly answers: Answers;
  readonly result: ScaleResult;
  readonly byPerson: boolean;
  readonly raterName: string | null;
  readonly answeredAt: string | null;
  /** A sentence where the person is outside the ages it was made for. */
  readonly ageNote: string | null;
}

/** Whom the team may take in, and as what they may sign. */
export interface AssessorView extends PersonRef {
  readonly professions: readonly Profession[];
}

/** An assessment as the team sees it. */
export interface AssessmentRecord extends AssessmentRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly institutionName: string;
  readonly person: readonly FieldView[];
  readonly ageBand: string | null;
  readonly notes: AssessmentNotes;
  readonly scales: readonly AnsweredScaleView[];
  readonly opinion: RehabOpinion;
  /** The scale the person or guardian was asked to fill in. */
  readonly selfReport: { readonly code: string; readonly title: string; readonly answered: boolean } | null;
  /** 3 or more: the agreement waits for a hospital's opinion. Null where it is not known or not seen. */
  readonly riskBlocks: boolean | null;
  /** SHA-256 over what was signed. */
  readonly contentHash: string | null;
  readonly colleagues: readonly AssessorView[];
  readonly actions: readonly ActionView<AssessmentAction>[];
  readonly may: { readonly save: boolean };
}

export interface AssessmentSaved {
  readonly version: number;
  readonly savedAt: string;
  /** Who had signed what has now been changed. */
  readonly signaturesTakenBack: readonly string[];
}

/** The newest signed opinion of a case, as whoever may read it sees it. */
export interface RehabOpinionView {
  readonly assessmentId: string;
  readonly signedOn: string;
  readonly suitabilityLabel: string;
  readonly services: readonly string[];
  readonly forms: readonly string[];
  readonly frequency: string | null;
  readonly cautions: string;
  readonly nextReviewOn: string | null;
}

export interface TrendPoint {
  readonly assessmentId: string;
  readonly on: string;
  readonly total: number;
  readonly band: string | null;
  readonly notApplicable: number;
  readonly ageNote: string | null;
}

/** One version of one scale over the signed assessments of a case, oldest first. */
export interface TrendSeries {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly method: 'sum' | 'mean';
  readonly better: 'higher' | 'lower';
  readonly min: number;
  readonly max: number;
  readonly bands: readonly ScaleBand[];
  readonly points: readonly TrendPoint[];
}

export interface TrendsView {
  readonly series: readonly TrendSeries[];
}

export interface ScaleView {
  readonly definition: ScaleDefinition;
  readonly builtIn: boolean;
  /** The version that is offered; older ones stay for what was answered with them. */
  readonly newest: boolean;
  readonly importedAt: string | null;
}

/** A result as the person concerned reads it. */
export interface MyScaleResult {
  readonly title: string;
  readonly total: string | null;
  readonly meaning: string | null;
  readonly items: readonly { readonly text: string; readonly answer: string }[];
  readonly ageNote: string | null;
}

/** `GET /my/assessments/:id`. */
export interface MyAssessment {
  readonly id: string;
  readonly version: number;
  readonly stateLabel: string;
  readonly tone: Tone;
  readonly institutionName: string;
  readonly assessedOn: string | null;
  /** A scale to fill in, until the assessment is signed. */
  readonly selfReport: {
    readonly definition: ScaleDefinition;
    readonly answers: Answers;
    readonly answered: boolean;
    readonly ageNote: string | null;
  } | null;
  /** Once it is signed. */
  readonly results: readonly MyScaleResult[];
  readonly opinion: RehabOpinionView | null;
}

export interface SelfReportSaved {
  readonly version: number;
  readonly answered: boolean;
}
