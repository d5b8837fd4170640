import type { ageBands } from '../access/privacy';

/** What the form of a signing must ask for. */
export interface SigningNeedsView {
  /** The person is under 14, or the age is not known and decided by the capacity (个人信息保护法 31). */
  readonly ageBand: (typeof ageBands)[number]['label'] | null;
  /** A guardian signs whatever the capacity. */
  readonly guardianRequired: boolean;
  /** Each signer draws a signature, which is uploaded first; otherwise ticking is enough. */
  readonly drawnSignatures: boolean;
  readonly mostSigners: number;
  /** Filled in for the signer 本人; null for whoever may not read it. */
  readonly personName: string | null;
}

export interface SignerView {
  readonly who: string;
  readonly whoLabel: string;
  /** Plain for the owner, masked for staff. */
  readonly name: string | null;
  readonly relationLabel: string | null;
  /** The drawn signature: an image at `…/files/{id}` of the record. */
  readonly signatureId: string | null;
}

/** How it was signed; null before. */
export interface SignedView {
  readonly capacityLabel: string;
  readonly noPersonReasonLabel: string | null;
  readonly noGuardianReasonLabel: string | null;
  readonly wayLabel: string;
  readonly signers: readonly SignerView[];
  readonly witness: string | null;
  readonly paperId: string | null;
  /** Of a paper with several pages, all but the first. */
  readonly furtherPageIds: readonly string[];
  /** `weapp`, `h5` or `console`. */
  readonly device: string | null;
  readonly at: string;
  /** SHA-256 over everything that was signed, kept in the evidence as well. */
  readonly bundleHash: string;
}
