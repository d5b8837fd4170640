import type { CaseRecord } from '@jingkang/shared/api/cases';
import type { StepCode } from '@jingkang/shared/lifecycles/seven-steps';
import type { ReactNode } from 'react';

/** What the case is about at each of the seven steps, in which its page is ordered. */
export const phaseAt = {
  apply: 'referral',
  review: 'referral',
  refer: 'referral',
  assess: 'assessment',
  serve: 'service',
  stageReview: 'service',
  closeAndFollowUp: 'service',
} as const satisfies Readonly<Record<StepCode, string>>;
type Phase = (typeof phaseAt)[StepCode];

/** A section of the page of a case. The feature that it is of says what it draws, and where it stands. */
export interface CaseSection {
  /** Where it stands among the others: the lowest number first. */
  readonly place: Readonly<Record<Phase, number>>;
  readonly Draw: (props: { readonly record: CaseRecord }) => ReactNode;
}

/** A section about a kind of record that belongs to the case, as far as the colleague reads it. */
export const partOf = ({ parts }: CaseRecord, kind: CaseRecord['parts'][number]['kind']) =>
  parts.find((part) => part.kind === kind);
