import type { Account, Target } from '@jingkang/shared/access/scope';
import {
  agreement,
  type AgreementAction,
  type AgreementFacts,
  agreementSettled,
  type AgreementState,
} from '@jingkang/shared/lifecycles/agreement';
import { blockingRisk } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssessmentsReader } from '../assessments/assessments-reader';
import { CaseSecrets } from '../cases/case-secrets';
import { CasesReader } from '../cases/cases-reader';
import type { RecordKind } from '../common/perform';
import { ConsentsReader } from '../consents/consents-reader';
import { Organizations } from '../institutions/organizations.service';
import { Agreement } from './agreement.entity';

export const recordType = 'agreements';

/** How an agreement moves. What was signed is known from the input alone. */
@Injectable()
export class AgreementKind implements RecordKind<Agreement, AgreementState, AgreementAction, AgreementFacts> {
  readonly recordType = recordType;
  readonly entity = Agreement;
  readonly lifecycle = agreement;
  readonly ended = agreementSettled;
  readonly waiting = [];

  constructor(
    private readonly cases: CasesReader,
    private readonly secrets: CaseSecrets,
    private readonly consents: ConsentsReader,
    private readonly assessments: AssessmentsReader,
    private readonly organizations: Organizations,
  ) {}

  targetOf = ({ ownerId, organizationId, regionCode }: Agreement): Target => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  });
  followersOf = ({ ownerId }: Agreement): string[] => (ownerId ? [ownerId] : []);

  factsOf = async (
    manager: EntityManager,
    { caseId, organizationId, preparedById }: Pick<Agreement, 'caseId' | 'organizationId' | 'preparedById'>,
    account: Account | undefined,
  ): Promise<AgreementFacts> => {
    const of = await this.cases.find(caseId, manager);
    const risk = of && this.secrets.risk(of)?.level;
    return {
      opinionSigned: await this.assessments.hasOpinion(manager, caseId),
      informedConsentGiven: await this.consents.isInformed(manager, caseId, organizationId),
      riskPermits: risk === undefined || risk < blockingRisk,
      actorPrepared: account?.id === preparedById,
      institutionActive: (await this.organizations.find(organizationId, manager))?.status === 'active',
      contentsComplete: false,
      textCurrent: false,
      personSignsOrCannot: false,
      guardianSignsOrNone: false,
      guardianWhereNeeded: false,
      signersAgree: false,
      evidencePresent: false,
      otherNameAt: null,
    };
  };
}
