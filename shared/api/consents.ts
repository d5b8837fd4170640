import type { ConsentAction, ConsentKind, ConsentState } from '../lifecycles/consent';
import type { Tone } from '../lifecycles/lifecycle';
import type { Wording } from '../texts/wording';
import type { ActionView, AttachmentView, ClockView, StateView } from './common';
import type { MatterAction } from './matters';
import type { InstitutionView } from './places';
import type { SignedView, SigningNeedsView } from './signing';

/** A line of a case's consents. */
export interface ConsentRow {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly kindLabel: string;
  readonly version: number;
  readonly state: StateView<ConsentState>;
  readonly clock: ClockView;
  readonly receiverId: string | null;
  readonly receiverName: string | null;
  readonly itemTitles: readonly string[];
  readonly requestedAt: string;
  readonly givenAt: string | null;
  readonly withdrawnAt: string | null;
}

interface Shown {
  readonly textVersion: string;
  /** SHA-256 of the wording; sent back with the consent. */
  readonly textHash: string;
  readonly wording: Wording;
  /** Codes of the items agreed to and not withdrawn. */
  readonly items: readonly string[];
  readonly signing: SigningNeedsView;
  readonly signed: SignedView | null;
  readonly attachments: readonly AttachmentView[];
}

/** A consent as colleagues see it. */
export interface ConsentRecord extends ConsentRow, Shown {
  readonly caseId: string;
  readonly actions: readonly ActionView<ConsentAction>[];
}

/** A consent as the person or guardian sees it: `GET /my/consents/:id`. */
export interface MyConsent extends Shown {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ConsentKind;
  readonly kindLabel: string;
  readonly version: number;
  readonly stateLabel: string;
  readonly tone: Tone;
  /** The institution that is named, as the public sees it. */
  readonly receiver: InstitutionView | null;
  /** The last day of the answer, `YYYY-MM-DD`. */
  readonly byDate: string | null;
  readonly givenAt: string | null;
  readonly withdrawnAt: string | null;
  /** What taking it back leads to, as a sentence; null when it cannot be taken back now. */
  readonly withdrawalMeans: string | null;
  /** give, refuse, withdraw, withdraw-items: each posted to /consents/{id}/actions/{action}. */
  readonly actions: readonly MatterAction<ConsentAction>[];
}
