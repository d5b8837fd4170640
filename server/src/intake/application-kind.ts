import { isOf } from '@jingkang/shared/access/role-groups';
import type { Account, Target } from '@jingkang/shared/access/scope';
import { daysBetween, toLocalDate } from '@jingkang/shared/calendar/local-date';
import {
  application,
  type ApplicationAction,
  applicationDraft,
  applicationEnded,
  type ApplicationFacts,
  applicationOpen,
  type ApplicationState,
  applicationWaitingForApplicant,
} from '@jingkang/shared/lifecycles/application';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Qualifications } from '../accounts/qualifications.service';
import { Clock } from '../common/clock';
import type { RecordKind } from '../common/perform';
import { Application } from './application.entity';
import { ApplicationReview } from './review.entity';

export const recordType = 'applications';

export const isDraft = ({ state }: Application) => among(applicationDraft, state);
export const isWaiting = ({ state }: Application) => among(applicationWaitingForApplicant, state);
export const among = (group: readonly ApplicationState[], state: ApplicationState) => group.includes(state);

/** How an application moves: its target for the access decision and its facts for the guards. */
@Injectable()
export class ApplicationKind implements RecordKind<
  Application,
  ApplicationState,
  ApplicationAction,
  ApplicationFacts
> {
  readonly recordType = recordType;
  readonly entity = Application;
  readonly lifecycle = application;
  readonly ended = applicationEnded;
  readonly waiting = applicationWaitingForApplicant;

  constructor(
    private readonly qualifications: Qualifications,
    private readonly clock: Clock,
  ) {}

  /** A draft belongs to who made it; once submitted, to the person, the institution and the region. */
  targetOf = (row: Application): Target => {
    const owners = isDraft(row) ? [row.ownerId, row.enteredById] : [row.ownerId];
    return {
      ownerIds: owners.filter((id): id is string => id !== null),
      organizationId: row.organizationId ?? undefined,
      regionCode: (!isDraft(row) && row.regionCode) || undefined,
    };
  };

  /** Who may see how far it has come: the person, and who filled it in for them. */
  followTargetOf = (row: Application): Target => ({
    ownerIds: [row.ownerId, row.enteredById].filter((id): id is string => id !== null),
  });

  followersOf = (row: Application): string[] =>
    [row.ownerId, isOf(row.enteredByRole, 'committee') ? row.enteredById : null].filter(
      (id): id is string => id !== null,
    );

  derived = (state: ApplicationState) => ({ open: among(applicationOpen, state) });

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
