import type { AssessmentNotes, RehabOpinion } from '@jingkang/shared/assessments/contents';
import type { Answers } from '@jingkang/shared/assessments/definition';
import type { ScaleResult } from '@jingkang/shared/assessments/scoring';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import type { Assessment } from './assessment.entity';

export interface AnsweredScale {
  readonly version: string;
  readonly answers: Answers;
  /** Filled in by the person or guardian. */
  readonly byPerson: boolean;
  readonly raterId: string;
  /** ISO 8601, UTC. */
  readonly answeredAt: string;
  /** From the conclusion on; it is never counted anew. */
  readonly result?: ScaleResult & { readonly ageNote: string | null };
}

export interface AssessmentDetails extends AssessmentNotes {
  /** Names of members without an account, by the member's id. */
  readonly memberNames?: Readonly<Record<string, string>>;
  /** What the person or guardian is asked to fill in. */
  readonly selfReport?: { readonly code: string; readonly version: string };
}

export interface AssessmentContents {
  readonly details: AssessmentDetails;
  readonly answers: Readonly<Record<string, AnsweredScale>>;
  readonly opinion: RehabOpinion;
}

type SealedColumns = Pick<Assessment, 'detailsSealed' | 'answersSealed' | 'opinionSealed'>;

/** Seals and opens what an assessment says of a person. */
@Injectable()
export class AssessmentSecrets {
  constructor(private readonly cipher: FieldCipher) {}

  contents(row: Pick<Assessment, 'id' | keyof SealedColumns>): AssessmentContents {
    return {
      details: this.opened(row.detailsSealed, `assessments.details:${row.id}`),
      answers: this.opened(row.answersSealed, `assessments.answers:${row.id}`),
      opinion: this.opened(row.opinionSealed, `assessments.opinion:${row.id}`),
    };
  }

  columnsOf(id: string, { details, answers, opinion }: AssessmentContents): SealedColumns {
    return {
      detailsSealed: this.cipher.sealJson(details, `assessments.details:${id}`),
      answersSealed: this.cipher.sealJson(answers, `assessments.answers:${id}`),
      opinionSealed: this.cipher.sealJson(opinion, `assessments.opinion:${id}`),
    };
  }

  private opened<Part extends object>(sealed: string | null, place: string): Part {
    return sealed != null ? this.cipher.openJson<Part>(sealed, place) : ({} as Part);
  }
}
