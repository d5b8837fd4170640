import type { Account } from '@jingkang/shared/access/scope';
import { consentOpen } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { canonicalJson, fingerprint } from '../../foundation/crypto/fingerprint';
import { newId } from '../../foundation/clock/ids';
import { Performer } from '../../records/perform';
import type { Wording } from '@jingkang/shared/texts/wording';
import { CaseConsent } from './case-consent.entity';
import { ConsentKind } from './consent-kind';

export interface NewConsent extends Pick<
  CaseConsent,
  | 'caseId'
  | 'kind'
  | 'organizationId'
  | 'regionCode'
  | 'ownerId'
  | 'allocationId'
  | 'receiverId'
  | 'textVersion'
> {
  readonly wording: Wording;
}

export const wordingHash = (wording: Wording): string => fingerprint(canonicalJson(wording));

/** Begins consents, and takes back those that are no longer needed. */
@Injectable()
export class ConsentsWriter {
  constructor(
    private readonly performer: Performer,
    private readonly kind: ConsentKind,
    private readonly clock: Clock,
  ) {}

  request(manager: EntityManager, account: Account | undefined, from: NewConsent): Promise<CaseConsent> {
    const textHash = wordingHash(from.wording);
    const row = {
      ...from,
      id: newId(),
      textHash,
      items: [],
      capacity: null,
      noPersonReason: null,
      noGuardianReason: null,
      way: null,
      signersSealed: null,
      attachmentId: null,
      device: null,
      recordedById: null,
      recordedByRole: null,
      bundleHash: null,
      givenAt: null,
      withdrawnAt: null,
      createdAt: this.clock.now(),
    };
    const codes = { case: from.caseId, kind: from.kind, text: from.textVersion, hash: textHash };
    return this.performer.begin(manager, this.kind, 'request', account, row, { codes });
  }

  /** What nobody has answered yet is no longer asked of an allocation. */
  async cancelOpen(manager: EntityManager, of: { caseId: string; allocationId: string }): Promise<void> {
    const rows = await manager.findBy(CaseConsent, { ...of, state: In([...consentOpen]) });
    for (const { id } of rows)
      await this.performer.perform(this.kind, { action: 'cancel', id, account: undefined }, manager);
  }
}
