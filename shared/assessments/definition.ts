/** An answer that can be picked. A not-applicable answer has no ordinal value. */
export interface ScaleOption {
  readonly valueCoding: { readonly code: string; readonly display: string };
  readonly ordinalValue?: number;
}

export interface ScaleItem {
  readonly linkId: string;
  readonly text: string;
  readonly type: 'choice';
  readonly answerOption: readonly ScaleOption[];
}

/** What a total from here on means, up to where the next band begins. */
export interface ScaleBand {
  readonly from: number;
  readonly label: string;
  /** The same for the person concerned. */
  readonly plain?: string;
}

interface ScaleScoring {
  readonly method: 'sum' | 'mean';
  /** Which way is an improvement. */
  readonly better: 'higher' | 'lower';
  /** Codes of answers that do not count. */
  readonly notApplicable?: readonly string[];
  readonly bands: readonly ScaleBand[];
}

/** Ages for which a scale was made, both ends included. */
export interface AgeLimits {
  readonly from?: number;
  readonly to?: number;
}

/**
 * A scale as data, in the shape of a FHIR Questionnaire: `name` is its code, `copyright` the licence note. How it is
 * counted, for whom it was made and who may fill it in stand beside.
 */
export interface ScaleDefinition {
  readonly resourceType: 'Questionnaire';
  readonly status: 'active';
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** How it is rated: of which time, by asking whom. */
  readonly description?: string;
  readonly copyright: string;
  readonly citation?: string;
  readonly ages?: AgeLimits;
  /** The person or guardian may fill it in. */
  readonly selfReport: boolean;
  readonly item: readonly ScaleItem[];
  readonly scoring: ScaleScoring;
}

/** The code of the picked answer by `linkId`. */
export type Answers = Readonly<Record<string, string>>;

/** An option of a built-in scale whose code is its score. */
export const scored = (ordinalValue: number, display: string): ScaleOption => ({
  valueCoding: { code: String(ordinalValue), display },
  ordinalValue,
});

export const choiceItem = (
  linkId: string,
  text: string,
  answerOption: readonly ScaleOption[],
): ScaleItem => ({ linkId, text, type: 'choice', answerOption });
