import type { Role } from '@jingkang/shared/access/roles';
import type { SignerForm } from '@jingkang/shared/forms/signing';
import {
  type capacities,
  consentWays,
  type noGuardianReasons,
  type noPersonReasons,
} from '@jingkang/shared/terms';
import type { Device } from '../../foundation/http/sessions/client-kind';
import { canonicalJson, fingerprint } from '../../foundation/crypto/fingerprint';

export interface BundledSigner {
  readonly who: SignerForm['who'];
  readonly name: string;
  readonly relation: SignerForm['relation'] | null;
  readonly signatureId: string | null;
  /** SHA-256 of the stored bytes of the drawn signature. */
  readonly signatureHash: string | null;
}

/**
 * Everything that was signed, in one value (电子签名法 13): it is sealed with the record, its fingerprint stands in
 * the record and in the evidence chain, so that one changed byte anywhere is found.
 */
export interface Bundle {
  readonly textHash: string;
  readonly textVersion: string;
  /** What was ticked, of a consent. */
  readonly items: readonly string[];
  readonly capacity: keyof typeof capacities;
  readonly noPersonReason: keyof typeof noPersonReasons | null;
  readonly noGuardianReason: keyof typeof noGuardianReasons | null;
  readonly signers: readonly BundledSigner[];
  readonly way: keyof typeof consentWays;
  readonly witness: string | null;
  readonly paperId: string | null;
  readonly paperHash: string | null;
  /** Of a paper with several pages, all but the first; left out where there is one, as in what was signed before. */
  readonly furtherPages?: readonly { readonly id: string; readonly hash: string }[];
  readonly device: Device;
  readonly accountId: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export const bundleHashOf = (bundle: Bundle): string => fingerprint(canonicalJson(bundle));

/** The files it rests on, each with its fingerprint. */
export function filesOf({
  signers,
  paperId,
  paperHash,
  furtherPages = [],
}: Bundle): (readonly [string, string | null])[] {
  const signatures = signers.flatMap(({ signatureId, signatureHash }) =>
    signatureId ? [[signatureId, signatureHash] as const] : [],
  );
  const pages = furtherPages.map(({ id, hash }) => [id, hash] as const);
  return paperId ? [...signatures, [paperId, paperHash], ...pages] : signatures;
}

/** How it was signed: what is drawn by hand is called so, what is only ticked is not. */
export const wayWords = ({ way, signers }: Bundle): string =>
  signers.some(({ signatureId }) => signatureId !== null) ? '在线手写签名' : consentWays[way];
