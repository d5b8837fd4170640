import type { Account } from '@jingkang/shared/access/scope';
import type {
  AssessmentAction,
  AssessmentFacts,
  AssessmentState,
} from '@jingkang/shared/lifecycles/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { Assessment } from './assessment.entity';
import { assessmentRecord } from './assessment.record';

/** How an assessment moves. What its contents tell is added by the service that opens them. */
@Injectable()
export class AssessmentKind
  extends kindOf(assessmentRecord)
  implements RecordKind<Assessment, AssessmentState, AssessmentAction, AssessmentFacts>
{
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
