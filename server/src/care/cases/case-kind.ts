import { isOf } from '@jingkang/shared/access/role-groups';
import type { Account } from '@jingkang/shared/access/scope';
import type { CaseAction, CaseFacts, CaseState } from '@jingkang/shared/lifecycles/case';
import { lastDayWithoutReview } from '@jingkang/shared/lifecycles/waiting';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Qualifications } from '../../identity/staff/qualifications.service';
import { Clock } from '../../foundation/clock/clock';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { Case } from './case.entity';
import { CaseRoots } from '../../records/case-roots';
import { CaseSecrets } from './case-secrets';
import { caseRecord } from './case.record';

/** How a case moves, who reaches it, and what is known of it. */
@Injectable()
export class CaseKind
  extends kindOf(caseRecord)
  implements RecordKind<Case, CaseState, CaseAction, CaseFacts>
{
  constructor(
    private readonly clock: Clock,
    private readonly qualifications: Qualifications,
    private readonly secrets: CaseSecrets,
    private readonly roots: CaseRoots,
  ) {
    super();
  }

  moved = (manager: EntityManager, before: Case, after: Case): Promise<void> =>
    this.roots.follow(manager, before, after);

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
