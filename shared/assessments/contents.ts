import type { LocalDate } from '../calendar/local-date';
import type { serviceContents, serviceForms, suitability } from '../terms';
import { coreScales } from './built-in';

/** The rehab opinion of a comprehensive assessment (F6). */
export interface RehabOpinion {
  readonly suitability?: keyof typeof suitability;
  readonly services?: readonly (keyof typeof serviceContents)[];
  readonly forms?: readonly (keyof typeof serviceForms)[];
  readonly frequency?: string;
  readonly cautions?: string;
  readonly nextReviewOn?: LocalDate;
}

/** What is written in an assessment besides answers and opinion. */
export interface AssessmentNotes {
  readonly place?: string;
  readonly tookPart?: boolean;
  /** Why the person did not take part. */
  readonly whyNot?: string;
  /** Danger to life is there at this moment: 110 and 120 come first. */
  readonly dangerNow?: boolean;
  readonly selfCare?: string;
  readonly socialLife?: string;
  readonly work?: string;
  readonly familySupport?: string;
  readonly strengths?: string;
  readonly notes?: string;
}

const isSaid = (text: string | undefined) => Boolean(text?.trim());

export const isParticipationRecorded = ({ tookPart, whyNot }: AssessmentNotes): boolean =>
  tookPart === true || (tookPart === false && isSaid(whyNot));

/** `completed`: the codes of the scales whose every item is answered. */
export const areCoreScalesComplete = (completed: readonly string[]): boolean =>
  coreScales.every((code) => completed.includes(code));

/** Whom the service does not suit now gets advice in place of services and dates. */
export function isOpinionComplete({ services, forms, ...opinion }: RehabOpinion): boolean {
  if (!opinion.suitability || !isSaid(opinion.cautions)) return false;
  if (!isSuitable(opinion)) return true;
  return Boolean(
    services?.length && forms?.length && isSaid(opinion.frequency) && isSaid(opinion.nextReviewOn),
  );
}

export const isSuitable = ({ suitability: judged }: RehabOpinion): boolean => judged === 'suitable';
