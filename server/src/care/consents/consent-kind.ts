import type { Account } from '@jingkang/shared/access/scope';
import type { ConsentAction, ConsentFacts, ConsentState } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { CaseConsent } from './case-consent.entity';
import { consentRecord } from './consent.record';

/** How a consent moves. What was signed is known from the input alone, so nothing of it holds without one. */
@Injectable()
export class ConsentKind
  extends kindOf(consentRecord)
  implements RecordKind<CaseConsent, ConsentState, ConsentAction, ConsentFacts>
{
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
