import { isOf } from '@jingkang/shared/access/role-groups';
import type { Account, Target } from '@jingkang/shared/access/scope';
import { reaches } from '@jingkang/shared/access/standings';
import { daysBetween, toLocalDate } from '@jingkang/shared/calendar/local-date';
import type {
  ApplicationAction,
  ApplicationFacts,
  ApplicationState,
} from '@jingkang/shared/lifecycles/application';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Qualifications } from '../../identity/staff/qualifications.service';
import { Clock } from '../../foundation/clock/clock';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { Application } from './application.entity';
import { applicationRecord, isDraft } from './application.record';
import { ApplicationReview } from './review/review.entity';

/** How an application moves: its target for the access decision and its facts for the guards. */
@Injectable()
export class ApplicationKind
  extends kindOf(applicationRecord)
  implements RecordKind<Application, ApplicationState, ApplicationAction, ApplicationFacts>
{
  constructor(
    private readonly qualifications: Qualifications,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Who may see how far it has come: the person, and who filled it in for them as long as the case leaves it to them. */
  followTargetOf = ({ ownerId, enteredById, enteredByRole, caseStanding }: Application): Target => {
    const filledAs = isOf(enteredByRole, 'committee') ? 'sender' : 'handler';
    const filler = reaches(filledAs, caseStanding) ? enteredById : null;
    return { ownerIds: [ownerId, filler].filter((id): id is string => id !== null) };
  };

  factsOf = async (
    manager: EntityManager,
    row: Application,
    account: Account | undefined,
  ): Promise<ApplicationFacts> => {
    const review = await manager.findOneBy(ApplicationReview, { applicationId: row.id });
    const today = this.clock.today();
    return {
      formComplete: !isDraft(row),
      consentEvidence: row.hasConsent,
      actorIsAssignee: account !== undefined && row.assigneeId === account.id,
      identityVerified: Boolean(review?.identityCheck),
      livesAtHome: Boolean(review?.livesAtHome),
      needPresent: (review?.needs.length ?? 0) > 0,
      assessedSuitable: Boolean(review?.assessedSuitable),
      // Someone who cannot express a wish is spoken for by a willing guardian (民法典 28, 35).
      personWilling:
        review?.personWillingness === 'willing' ||
        (review?.personWillingness === 'unable' && review.guardianWillingness === 'willing'),
      guardianWilling: ['willing', 'none'].includes(review?.guardianWillingness ?? ''),
      reviewerQualified:
        account !== undefined && (await this.qualifications.isQualified(account.id, today, manager)),
      qualificationOverridden: row.overriddenAt !== null,
      daysWithoutReply: row.pausedAt ? daysBetween(toLocalDate(row.pausedAt), today) : 0,
      mergeTargetLive: true,
    };
  };
}
