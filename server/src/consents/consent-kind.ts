import type { Account, Target } from '@jingkang/shared/access/scope';
import {
  consent,
  type ConsentAction,
  type ConsentFacts,
  consentSettled,
  type ConsentState,
} from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../common/perform';
import { CaseConsent } from './case-consent.entity';

export const recordType = 'consents';

/** How a consent moves. What was signed is known from the input alone, so nothing of it holds without one. */
@Injectable()
export class ConsentKind implements RecordKind<CaseConsent, ConsentState, ConsentAction, ConsentFacts> {
  readonly recordType = recordType;
  readonly entity = CaseConsent;
  readonly lifecycle = consent;
  readonly ended = consentSettled;
  readonly waiting = [];

  targetOf = ({ ownerId, organizationId, regionCode }: CaseConsent): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  });
  followersOf = ({ ownerId }: CaseConsent): string[] => (ownerId ? [ownerId] : []);

  factsOf = async (
    _manager: EntityManager,
    _row: CaseConsent,
    _account: Account | undefined,
  ): Promise<ConsentFacts> => ({
    textCurrent: false,
    requiredItemsTicked: false,
    personSignsOrCannot: false,
    guardianSignsOrNone: false,
    guardianWhereNeeded: false,
    signersAgree: false,
    evidencePresent: false,
    otherNameAt: null,
    itemsOptional: false,
  });
}
