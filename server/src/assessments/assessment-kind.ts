import type { Account, Target } from '@jingkang/shared/access/scope';
import {
  assessment,
  type AssessmentAction,
  assessmentEnded,
  type AssessmentFacts,
  type AssessmentState,
} from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../common/perform';
import { Assessment } from './assessment.entity';

export const recordType = 'assessments';

/** How an assessment moves. What its contents tell is added by the service that opens them. */
@Injectable()
export class AssessmentKind implements RecordKind<
  Assessment,
  AssessmentState,
  AssessmentAction,
  AssessmentFacts
> {
  readonly recordType = recordType;
  readonly entity = Assessment;
  readonly lifecycle = assessment;
  readonly ended = assessmentEnded;
  readonly waiting = [];

  targetOf = ({ ownerId, organizationId, regionCode }: Assessment): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  });
  followersOf = (): string[] => [];

  factsOf = async (
    _manager: EntityManager,
    { members }: Assessment,
    account: Account | undefined,
  ): Promise<AssessmentFacts> => {
    const signed = members.filter(({ signedAt }) => signedAt !== null);
    const actor = members.find(({ accountId }) => accountId !== null && accountId === account?.id);
    return {
      actorIsMember: actor !== undefined,
      actorHasSigned: actor?.signedAt != null,
      professionsSigned: new Set(signed.map(({ profession }) => profession)).size,
      everyMemberSigned: members.length > 0 && signed.length === members.length,
      participationRecorded: false,
      coreScalesComplete: false,
      opinionComplete: false,
    };
  };
}
