import { ageBandOf, seen, type Viewer } from '@jingkang/shared/access/privacy';
import type { SignedView, SignerView, SigningNeedsView } from '@jingkang/shared/api/signing';
import { mostSigners } from '@jingkang/shared/forms/signing';
import { isUnder14 } from '@jingkang/shared/signing/signing-facts';
import {
  capacities,
  noGuardianReasons,
  noPersonReasons,
  relations,
  signerRoles,
} from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock';
import { RegisteredPeople } from '../../intake/applications/registered-people.service';
import { type Bundle, type BundledSigner, bundleHashOf, wayWords } from './bundle';

/** What a signing asks for, and how something was signed, as somebody may see it. */
@Injectable()
export class SigningViews {
  constructor(
    private readonly registered: RegisteredPeople,
    private readonly clock: Clock,
  ) {}

  async needs(applicationId: string, viewer: Viewer, drawnSignatures: boolean): Promise<SigningNeedsView> {
    const { birthDate, personName } = await this.registered.person(applicationId);
    const today = this.clock.today();
    return {
      ageBand: ageBandOf(birthDate, today)?.label ?? null,
      guardianRequired: isUnder14({ birthDate, today }),
      drawnSignatures,
      mostSigners,
      personName: seen(viewer, 'personName', personName) ?? null,
    };
  }

  signed(bundle: Bundle | undefined, viewer: Viewer): SignedView | null {
    if (!bundle) return null;
    return {
      capacityLabel: capacities[bundle.capacity],
      noPersonReasonLabel: bundle.noPersonReason && noPersonReasons[bundle.noPersonReason],
      noGuardianReasonLabel: bundle.noGuardianReason && noGuardianReasons[bundle.noGuardianReason],
      wayLabel: wayWords(bundle),
      signers: bundle.signers.map((signer) => signerView(signer, viewer)),
      witness: seen(viewer, 'witness', bundle.witness) ?? null,
      paperId: bundle.paperId,
      furtherPageIds: (bundle.furtherPages ?? []).map(({ id }) => id),
      device: bundle.device,
      at: bundle.at,
      bundleHash: bundleHashOf(bundle),
    };
  }
}

function signerView({ who, name, relation, signatureId }: BundledSigner, viewer: Viewer): SignerView {
  return {
    who,
    whoLabel: signerRoles[who],
    name: seen(viewer, 'signerName', name) ?? null,
    relationLabel: relation ? relations[relation] : null,
    signatureId,
  };
}
