import type { AgreementAction, AgreementState } from '../lifecycles/agreement';
import type { AgreementForm } from '../forms/agreements';
import type { Part } from './routes/route';
import type { Tone } from '../lifecycles/lifecycle';
import type { ActionView, AttachmentView, ClockView, PersonRef, StateView } from './common';
import type { MatterAction } from './matters';
import type { Readable } from './unreadable';
import type { SignedView, SigningNeedsView } from './signing';

/** A line of a case's agreements. */
export interface AgreementRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: StateView<AgreementState>;
  readonly clock: ClockView;
  readonly preparedAt: string;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  /** The PDF is there, at `/agreements/{id}/document`. */
  readonly hasDocument: boolean;
}

/** The agreements of a case, and what the next one still lacks. */
export interface CaseAgreements {
  readonly items: readonly Readable<AgreementRow>[];
  /** A sentence per reason for which none can be prepared yet. */
  readonly lacking: readonly string[];
}

interface Shown {
  readonly institutionName: string;
  readonly textVersion: string;
  /** The agreement word for word; null until it is sent. */
  readonly text: string | null;
  /** SHA-256 of the text; sent back with the signature. */
  readonly textHash: string | null;
  readonly signing: SigningNeedsView;
  readonly signed: SignedView | null;
  readonly countersignedAt: string | null;
  readonly documentHash: string | null;
  readonly attachments: readonly AttachmentView[];
}

/** An agreement as colleagues see it. */
export interface AgreementRecord extends AgreementRow, Shown {
  readonly caseId: string;
  readonly preparedBy: PersonRef | null;
  readonly countersignedBy: PersonRef | null;
  /** What a draft still lacks, a sentence per input; empty when it can be sent. */
  readonly missing: Readonly<Record<string, string>>;
  readonly actions: readonly ActionView<AgreementAction>[];
}

/** What a draft says, for those who write it: `GET /agreements/:id/draft`, saved by `PUT /agreements/:id`. */
export interface AgreementDraft {
  readonly id: string;
  readonly version: number;
  readonly contents: Part<AgreementForm>;
}

export interface AgreementSaved {
  readonly version: number;
  readonly savedAt: string;
}

export interface PriceView {
  readonly free: boolean;
  readonly priceListVersion: string | null;
  /** `amount` in words such as 30.00元/次. */
  readonly items: readonly { readonly item: string; readonly amount: string }[];
}

/** An agreement as the person or guardian sees it: `GET /my/agreements/:id`. */
export interface MyAgreement extends Shown {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly stateLabel: string;
  readonly tone: Tone;
  /** `YYYY-MM-DD`. */
  readonly termFrom: string | null;
  readonly termTo: string | null;
  readonly price: PriceView | null;
  readonly byDate: string | null;
  readonly effectiveOn: string | null;
  /** The PDF is there, at `/my/agreements/{id}/document`. */
  readonly hasDocument: boolean;
  /** sign: posted to /agreements/{id}/actions/sign. */
  readonly actions: readonly MatterAction<AgreementAction>[];
}
