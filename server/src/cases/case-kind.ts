import { isOf } from '@jingkang/shared/access/role-groups';
import type { Account, Target } from '@jingkang/shared/access/scope';
import {
  type CaseAction,
  caseAwaitingConsent,
  type CaseFacts,
  caseLifecycle,
  caseOpen,
  type CaseState,
  caseWithoutClock,
} from '@jingkang/shared/lifecycles/case';
import { lastDayWithoutReview } from '@jingkang/shared/lifecycles/waiting';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Qualifications } from '../accounts/qualifications.service';
import { Clock } from '../common/clock';
import type { RecordKind } from '../common/perform';
import { Case } from './case.entity';
import { CaseSecrets } from './case-secrets';

export const recordType = 'cases';
const open: readonly CaseState[] = caseOpen;

/** How a case moves, who reaches it, and what is known of it. */
@Injectable()
export class CaseKind implements RecordKind<Case, CaseState, CaseAction, CaseFacts> {
  readonly recordType = recordType;
  readonly entity = Case;
  readonly lifecycle = caseLifecycle;
  readonly ended = caseWithoutClock;
  readonly waiting = caseAwaitingConsent;

  constructor(
    private readonly clock: Clock,
    private readonly qualifications: Qualifications,
    private readonly secrets: CaseSecrets,
  ) {}

  /** After a withdrawal of consent nobody but the person reaches it. */
  targetOf = ({ ownerId, organizationId, regionCode, accessEnded }: Case): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    ...(accessEnded ? {} : { organizationId, regionCode }),
  });
  followersOf = ({ ownerId }: Case): string[] => (ownerId ? [ownerId] : []);
  derived = (state: CaseState) => ({ open: open.includes(state) });

  /** What only an action's input or another record tells is not known here, and so does not hold. */
  factsOf = async (manager: EntityManager, row: Case, account: Account | undefined): Promise<CaseFacts> => ({
    wishReviewCurrent: this.clock.today() <= lastDayWithoutReview(row.wishReviewedOn),
    actorQualified:
      account !== undefined &&
      isOf(account.role, 'handlers') &&
      (await this.qualifications.isQualified(account.id, this.clock.today(), manager)),
    knownRisk: this.secrets.risk(row)?.level,
    withInstitution: row.institutionId !== null,
    stillWilling: false,
    receiverServes: false,
    receiverHasRoom: false,
    hospitalClears: false,
    institutionStopped: false,
    informedConsentGiven: false,
    agreementEffective: false,
  });
}
